#!/usr/bin/env bash
# Builds the images of the cart's functions by Docker, each with a trained AOT cache.
set -euo pipefail
context=$(cd "$(dirname "$0")" && pwd)/target/context

usage() {
    cat <<'TEXT'
Usage: aws/images/build.sh [--face lean|spring] [--platform linux/arm64|linux/amd64] [--push] REPOSITORY:TAG

Builds REPOSITORY:commands-TAG, REPOSITORY:readmodel-TAG and REPOSITORY:upkeep-TAG, on the lean face
unless another one is named. The platform is that of this machine unless another one is named, which is
emulated. --push sends them to the repository, that Docker has to be logged in to.
TEXT
}

fail() {
    echo "build.sh: $1" >&2
    exit 1
}

face=lean platform="" push=no image=""
while [ $# -gt 0 ]; do
    case "$1" in
        --face | --platform)
            [ $# -ge 2 ] || fail "$1 needs a value"
            [ "$1" = --face ] && face=$2 || platform=$2
            shift 2
            ;;
        --push) push=yes && shift ;;
        --help) usage && exit 0 ;;
        --*) fail "there is no option $1" ;;
        *) image=$1 && shift ;;
    esac
done
case "$face" in
    lean) suffix=-lean ;;
    spring) suffix="" ;;
    *) fail "--face is '$face': it is lean or spring" ;;
esac
[[ $image =~ ^[^:]+(:[0-9]+/[^:]+)?:[A-Za-z0-9_][A-Za-z0-9_.-]*$ ]] || fail "'$image' is no REPOSITORY:TAG"
[ -f "$context/Dockerfile" ] || fail "there is nothing to build yet: mvn package -DskipTests -Pimages -pl aws/images,functions/cart/commands,functions/cart/upkeep -am"
command -v docker >/dev/null || fail "there is no docker"

for functions in commands readmodel upkeep; do
    name=${image%:*}:$functions-${image##*:}
    # Lambda takes no list of manifests, which an attestation makes of an image
    docker build --provenance=false ${platform:+--platform "$platform"} --build-arg "FUNCTIONS=$functions$suffix" --tag "$name" "$context"
    [ $push = no ] || docker push "$name"
    echo "$name"
done
