#!/usr/bin/env bash
# Deploys the template of images that Maven made, of images that are in a repository.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
. "$root/localstack/lib.sh"
. "$root/localstack/parameters.sh"
template=$root/aws/images/target/template.yaml

usage() {
    cat <<'TEXT'
Usage: aws/images/deploy.sh BUCKET STACK NAME=VALUE...

Deploys aws/images/target/template.yaml as STACK by the AWS CLI; the template goes by BUCKET. The parameters
are those of the template, CommandsImage, ReadModelImage and UpkeepImage among them. An update keeps those
that are not given. Another image needs another tag or digest: CloudFormation compares its name alone.
TEXT
}

case "${1:-}" in --help) usage && exit 0 ;; esac
[ $# -ge 3 ] || { usage >&2 && exit 2; }
bucket=$1 stack=$2
shift 2
parameters=("$@")
for parameter in "$@"; do
    [[ $parameter =~ ^[A-Za-z0-9]+=.*$ ]] || fail "'$parameter' is no NAME=VALUE"
done
[ -f "$template" ] || fail "$template is not there: build it, see docs/how-to/images.md"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

status=$(stack_status "$stack")
release_password "$template"
check_descriptions "$template"
# CloudFormation knows no anchors, and 'package' writes them out; it would zip its folder, too, for each function
# that has no code, if it saw that they are functions
sed 's/AWS::Serverless::Function$/Made::Of::Images/' "$template" >"$work/plain.yaml"
aws cloudformation package --template-file "$work/plain.yaml" --s3-bucket "$bucket" |
    sed 's/Made::Of::Images/AWS::Serverless::Function/' >"$work/images.yaml"
aws cloudformation deploy --template-file "$work/images.yaml" --s3-bucket "$bucket" --stack-name "$stack" \
    --capabilities CAPABILITY_IAM CAPABILITY_NAMED_IAM CAPABILITY_AUTO_EXPAND --parameter-overrides "${parameters[@]}"
