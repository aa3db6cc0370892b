#!/bin/sh
# Starts a function of this image under AWS's runtime client: start [HANDLER]
cd "$(dirname "$0")" || exit 1

# what the cache is of, in an order that no locale changes
files() (
    LC_ALL=C
    stat -c '%n %s %Y' java.options jars/*
)

if [ "$1" = --files ]; then
    files
    exit
fi
# Where there is no Runtime API, which is anywhere but on Lambda, AWS's emulator of it stands in; the base image brings it.
[ -n "$AWS_LAMBDA_RUNTIME_API" ] || exec /usr/local/bin/aws-lambda-rie "$PWD/start" "$@"
[ $# -gt 0 ] || set -- "$(cat handler)"
cache=
if [ -e function.aot ]; then
    # JDK 25 itself does not look: it would go on with the classes of jars that are others by now
    if [ "$(files)" = "$(cat function.aot.files)" ]; then
        cache=-XX:AOTCache=function.aot
    else
        echo "The AOT cache is not used: it was trained with other jars. Build the image anew." >&2
    fi
fi
# shellcheck disable=SC2086 # no cache is no argument
exec java @java.options $cache \
    "-XX:MaxHeapSize=$((${AWS_LAMBDA_FUNCTION_MEMORY_SIZE:-1024} * 1024 * 85 / 100))k" \
    "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=$PWD/native/$(uname -m).so" \
    com.amazonaws.services.lambda.runtime.api.client.AWSLambda "$@"
