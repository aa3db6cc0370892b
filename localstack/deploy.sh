#!/usr/bin/env bash
# Deploys template.yaml by the AWS CLI, to LocalStack or to AWS, and brings the read model's tables up to date.
set -euo pipefail

usage() {
    cat <<'TEXT'
Usage: localstack/deploy.sh --stage localstack|aws --stack-name NAME [options] [Parameter=Value ...]

  --stage localstack    to LocalStack at $LOCALSTACK_ENDPOINT or http://localhost:4566, with the
                        PostgreSQL of localstack/compose.yaml unless parameters say otherwise
  --stage aws           to AWS, with the credentials and the region that the AWS CLI is set up with
  --stack-name NAME     the CloudFormation stack, created or updated
  --bucket NAME         the S3 bucket that takes the functions' code. It has to be there on AWS;
                        on LocalStack it is made, and NAME-artifacts if not given
  --help                this text

Parameters are those of template.yaml, such as Prefix=mia- or ReadModelUrl=jdbc:postgresql://host/db.
An update keeps those that are not given. $READ_MODEL_PASSWORD, if set, is the ReadModelPassword, so
that it need not be on a command line.
TEXT
}

fail() {
    echo "deploy.sh: $*" >&2
    exit 1
}

wrong_call() {
    echo "deploy.sh: $*" >&2
    echo >&2
    usage >&2
    exit 2
}

stage=""
stack=""
bucket=""
parameters=()
while [ $# -gt 0 ]; do
    case "$1" in
        --stage | --stack-name | --bucket)
            [ $# -ge 2 ] && [ -n "$2" ] || wrong_call "$1 needs a value"
            case "$1" in
                --stage) stage=$2 ;;
                --stack-name) stack=$2 ;;
                --bucket) bucket=$2 ;;
            esac
            shift 2
            ;;
        --help)
            usage
            exit 0
            ;;
        --*) wrong_call "there is no option $1" ;;
        [A-Za-z]*=*)
            parameters+=("$1")
            shift
            ;;
        *) wrong_call "'$1' is neither an option nor Parameter=Value" ;;
    esac
done
[ -n "$stack" ] || wrong_call "--stack-name is missing"

export AWS_PAGER=""
options=()
case "$stage" in
    localstack)
        endpoint=${LOCALSTACK_ENDPOINT:-http://localhost:4566}
        options=(--endpoint-url "$endpoint")
        # whatever is set up for AWS has no business here
        export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1 AWS_REGION=us-east-1
        unset AWS_PROFILE AWS_SESSION_TOKEN
        export NO_PROXY="localhost,127.0.0.1${NO_PROXY:+,$NO_PROXY}"
        case "$(uname -m)" in
            arm64 | aarch64) architecture=arm64 ;;
            *) architecture=x86_64 ;;
        esac
        # the last one of a name counts
        parameters=(
            "Architecture=$architecture"
            "DeletionProtection=false"
            "ReadModelUrl=jdbc:postgresql://postgres:5432/tandem"
            "ReadModelUser=tandem"
            "ReadModelPassword=tandem"
            ${parameters[@]+"${parameters[@]}"}
        )
        bucket=${bucket:-$stack-artifacts}
        ;;
    aws)
        [ -n "$bucket" ] || wrong_call "--bucket is missing: AWS takes the functions' code from a bucket of yours"
        ;;
    "") wrong_call "--stage is missing" ;;
    *) wrong_call "there is no stage '$stage'" ;;
esac
[ -z "${READ_MODEL_PASSWORD:-}" ] || parameters+=("ReadModelPassword=$READ_MODEL_PASSWORD")

root=$(cd "$(dirname "$0")/.." && pwd)
commands=functions/cart/commands/target/cart-commands-lambda.zip
readmodel=functions/cart/readmodel/target/cart-readmodel-lambda.zip
upkeep=functions/cart/upkeep/target/cart-upkeep-lambda.zip

command -v aws >/dev/null || fail "there is no aws on the path: install the AWS CLI, version 2"
for zip in "$commands" "$readmodel" "$upkeep"; do
    [ -f "$root/$zip" ] || fail "there is no $zip: build it with 'mvn -DskipTests package'"
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

call() {
    aws "$@" ${options[@]+"${options[@]}"}
}

# parameters go by a file that nobody else can read: a command line is seen by the whole machine
write_parameters() {
    local parameter value separator=""
    printf '{"Parameters":{'
    for parameter in "${parameters[@]}"; do
        value=${parameter#*=}
        value=${value//\\/\\\\}
        value=${value//\"/\\\"}
        printf '%s"%s":"%s"' "$separator" "${parameter%%=*}" "$value"
        separator=,
    done
    printf '}}\n'
}

echo "1/4 who I am at $stage"
call sts get-caller-identity --query Arn --output text || fail "$stage does not answer, or knows no credentials"

echo "2/4 the code goes to the bucket $bucket"
if [ "$stage" = localstack ] && ! call s3api head-bucket --bucket "$bucket" >/dev/null 2>&1; then
    call s3api create-bucket --bucket "$bucket" >/dev/null
fi
call cloudformation package \
    --template-file "$root/template.yaml" \
    --s3-bucket "$bucket" \
    --s3-prefix "$stack" \
    --output-template-file "$work/packaged.yaml" >/dev/null

echo "3/4 the stack $stack"
overrides=()
if [ ${#parameters[@]} -gt 0 ]; then
    (umask 077 && write_parameters >"$work/parameters.json")
    overrides=(--parameter-overrides "file://$work/parameters.json")
fi
call cloudformation deploy \
    --template-file "$work/packaged.yaml" \
    --stack-name "$stack" \
    --s3-bucket "$bucket" \
    --s3-prefix "$stack" \
    --capabilities CAPABILITY_IAM CAPABILITY_AUTO_EXPAND \
    --no-fail-on-empty-changeset \
    ${overrides[@]+"${overrides[@]}"}

output() {
    call cloudformation describe-stacks --stack-name "$stack" --output text \
        --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
}

echo "4/4 the read model's tables"
migration=$(output MigrateCartReadModelFunctionName)
[ -n "$migration" ] && [ "$migration" != None ] || fail "the stack has no output MigrateCartReadModelFunctionName"
error=$(call lambda invoke --function-name "$migration" --payload '{}' \
    --cli-binary-format raw-in-base64-out --cli-read-timeout 330 \
    --query FunctionError --output text "$work/migrated.json")
if [ "$error" != None ] || ! grep -q '"schemaVersion"' "$work/migrated.json"; then
    fail "$migration did not migrate: $(cat "$work/migrated.json")"
fi
cat "$work/migrated.json"
echo

call cloudformation describe-stacks --stack-name "$stack" --output table \
    --query 'Stacks[0].Outputs[].[OutputKey, OutputValue]'
