#!/usr/bin/env bash
# Drives an AWS endpoint by the AWS CLI alone: a cart that is written by hand, changed by a function, and read back.
set -euo pipefail

usage() {
    cat <<'TEXT'
Usage: localstack/aws-cli.sh ENDPOINT_URL JDBC_URL [USER [PASSWORD]]

  ENDPOINT_URL    of the harness or of LocalStack, such as http://127.0.0.1:4566
  JDBC_URL        of a PostgreSQL database, as functions reach it there, such as
                  jdbc:postgresql://127.0.0.1:5433/tandem
  USER, PASSWORD  default: postgres, and none

$AWS_CLI, if set, is the AWS CLI to use, of version 2; otherwise the aws on the path.

Makes tables and functions whose names begin with "cli" and the time, and deletes them when all is
well. Ends with 1 at the first thing that is not as expected, and leaves them to be looked at.
TEXT
}

wrong_call() {
    echo "aws-cli.sh: $*" >&2
    echo >&2
    usage >&2
    exit 2
}

fail() {
    echo "aws-cli.sh: FAILED: $*" >&2
    exit 1
}

[ "${1:-}" != --help ] || {
    usage
    exit 0
}
[ $# -ge 2 ] && [ $# -le 4 ] || wrong_call "takes 2 to 4 arguments, got $#"
endpoint=$1
jdbc_url=$2
jdbc_user=${3:-postgres}
jdbc_password=${4:-}
[[ $endpoint =~ ^https?://[^/]+/?$ ]] || wrong_call "ENDPOINT_URL is '$endpoint', has to be like http://127.0.0.1:4566"
[[ $jdbc_url =~ ^jdbc:postgresql://.+ ]] || wrong_call "JDBC_URL is '$jdbc_url', has to begin with jdbc:postgresql://"

root=$(cd "$(dirname "$0")/.." && pwd)
commands_zip=$root/functions/cart/commands/target/cart-commands-lambda.zip
readmodel_zip=$root/functions/cart/readmodel/target/cart-readmodel-lambda.zip
upkeep_zip=$root/functions/cart/upkeep/target/cart-upkeep-lambda.zip
aws_cli=${AWS_CLI:-aws}
command -v "$aws_cli" >/dev/null || fail "there is no $aws_cli on the path: install the AWS CLI, version 2"
version=$("$aws_cli" --version 2>&1)
[[ $version == aws-cli/2* ]] || fail "$aws_cli is '$version': install the AWS CLI, version 2"
for zip in "$commands_zip" "$readmodel_zip" "$upkeep_zip"; do
    [ -f "$zip" ] || fail "there is no ${zip#"$root"/}: build it with 'mvn -DskipTests package'"
done

export AWS_PAGER="" AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test
export AWS_DEFAULT_REGION=us-east-1 AWS_REGION=us-east-1 AWS_EC2_METADATA_DISABLED=true
export NO_PROXY="localhost,127.0.0.1${NO_PROXY:+,$NO_PROXY}"
unset AWS_PROFILE AWS_SESSION_TOKEN

now=$(date -u +%s)
prefix=cli$now-
cart=cart-$now
at=$(date -u +%Y-%m-%dT%H:%M:%SZ)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

call() {
    "$aws_cli" --endpoint-url "$endpoint" --cli-binary-format raw-in-base64-out "$@"
}

step() {
    echo "--- $*"
}

# runs a command until it succeeds: await SECONDS WHAT COMMAND...
await() {
    local deadline=$((SECONDS + $1)) what=$2 seen=""
    shift 2
    until "$@"; do
        [ "$SECONDS" -lt "$deadline" ] || fail "waited in vain until $what${seen:+; last seen: $seen}"
        sleep 1
    done
}

create_table() { # NAME, then what create-table takes
    local table=$prefix$1
    shift
    call dynamodb create-table --table-name "$table" --billing-mode PAY_PER_REQUEST "$@" >/dev/null
    call dynamodb wait table-exists --table-name "$table"
}

create_function() { # NAME ZIP MAIN_CLASS
    cat >"$work/environment.json" <<JSON
{"Variables": {
  "MAIN_CLASS": "$3",
  "SPRING_CLOUD_FUNCTION_DEFINITION": "$1",
  "TANDEM_DYNAMODB_TABLE_PREFIX": "$prefix",
  "SPRING_DATASOURCE_URL": "$jdbc_url",
  "SPRING_DATASOURCE_USERNAME": "$jdbc_user",
  "SPRING_DATASOURCE_PASSWORD": "$jdbc_password"
}}
JSON
    call lambda create-function \
        --function-name "$prefix$1" \
        --zip-file "fileb://$2" \
        --runtime java25 \
        --handler org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest \
        --role arn:aws:iam::000000000000:role/tandem \
        --memory-size 1024 \
        --timeout 60 \
        --environment "file://$work/environment.json" >/dev/null
    call lambda wait function-active-v2 --function-name "$prefix$1"
}

# the answer goes to $work/answer.json
invoke() { # NAME PAYLOAD
    local error
    error=$(call lambda invoke --function-name "$prefix$1" --payload "$2" \
        --cli-read-timeout 120 --query FunctionError --output text "$work/answer.json")
    [ "$error" = None ] || fail "$1 ended with the error $error: $(cat "$work/answer.json")"
}

answered() { # EXTENDED_REGEX
    grep -Eq "$1" "$work/answer.json"
}

expect_answer() { # NAME EXTENDED_REGEX
    answered "$2" || fail "$1 answered $(cat "$work/answer.json"), expected something like $2"
}

step "the tables ${prefix}carts, cart_events with a stream, cart_commands"
create_table carts \
    --attribute-definitions AttributeName=cartId,AttributeType=S \
    --key-schema AttributeName=cartId,KeyType=HASH
create_table cart_events \
    --attribute-definitions AttributeName=cartId,AttributeType=S AttributeName=sequenceNumber,AttributeType=N \
    --key-schema AttributeName=cartId,KeyType=HASH AttributeName=sequenceNumber,KeyType=RANGE \
    --stream-specification StreamEnabled=true,StreamViewType=NEW_IMAGE
create_table cart_commands \
    --attribute-definitions AttributeName=commandId,AttributeType=S \
    --key-schema AttributeName=commandId,KeyType=HASH
stream=$(call dynamodb describe-table --table-name "${prefix}cart_events" --query Table.LatestStreamArn --output text)
[[ $stream == arn:aws:dynamodb:us-east-1:*:table/${prefix}cart_events/stream/* ]] || fail "the stream is $stream"

step "the cart $cart and its first event, in one transaction"
cat >"$work/transaction.json" <<JSON
[
  {"Put": {
    "TableName": "${prefix}carts",
    "Item": {
      "cartId": {"S": "$cart"}, "userAccountId": {"S": "mia"}, "cartItems": {"L": []}, "status": {"S": "open"},
      "createdAt": {"S": "$at"}, "updatedAt": {"S": "$at"}, "version": {"N": "1"}
    },
    "ConditionExpression": "attribute_not_exists(cartId)"
  }},
  {"Put": {
    "TableName": "${prefix}cart_events",
    "Item": {
      "cartId": {"S": "$cart"}, "sequenceNumber": {"N": "1"}, "eventType": {"S": "cart_created"}, "eventVersion": {"N": "1"},
      "body": {"S": "{\"userAccountId\":\"mia\"}"}, "createdAt": {"S": "$at"}
    },
    "ConditionExpression": "attribute_not_exists(cartId)"
  }}
]
JSON
call dynamodb transact-write-items --transact-items "file://$work/transaction.json"

step "the same again is refused"
if call dynamodb transact-write-items --transact-items "file://$work/transaction.json" >"$work/refused" 2>&1; then
    fail "the cart was written a second time"
fi
grep -q TransactionCanceledException "$work/refused" || fail "the second transaction ended with $(cat "$work/refused")"

step "the functions updateCartReadModel, migrateCartReadModel, getCart, addCartItem"
for function in updateCartReadModel getCart; do
    create_function "$function" "$readmodel_zip" dev.tandem.cart.readmodel.CartReadModelApplication
done
create_function migrateCartReadModel "$upkeep_zip" dev.tandem.cart.upkeep.CartUpkeepApplication
create_function addCartItem "$commands_zip" dev.tandem.cart.commands.CartCommandsApplication

step "the read model's tables"
invoke migrateCartReadModel '{}'
expect_answer migrateCartReadModel '"schemaVersion"'

step "the event source mapping"
mapping=$(call lambda create-event-source-mapping \
    --function-name "${prefix}updateCartReadModel" \
    --event-source-arn "$stream" \
    --starting-position TRIM_HORIZON \
    --batch-size 100 \
    --filter-criteria '{"Filters": [{"Pattern": "{\"eventName\": [\"INSERT\"]}"}]}' \
    --function-response-types ReportBatchItemFailures \
    --bisect-batch-on-function-error \
    --maximum-retry-attempts 10 \
    --query UUID --output text)
mapping_is_enabled() {
    seen=$(call lambda get-event-source-mapping --uuid "$mapping" --query State --output text)
    [ "$seen" = Enabled ]
}
await 60 "the mapping $mapping is enabled" mapping_is_enabled

step "addCartItem adds to the cart that was written by hand"
invoke addCartItem "{\"cartId\":\"$cart\",\"version\":1,\"item\":{\"itemId\":\"tea\",\"name\":\"Green tea\",\"quantity\":2,\"unitPrice\":{\"amount\":4.50,\"currency\":\"EUR\"}}}"
expect_answer addCartItem '"version" *: *2[^0-9]'

step "getCart sees both events in the read model"
read_model_is_there() {
    invoke getCart "{\"cartId\":\"$cart\",\"atLeastVersion\":2}"
    seen=$(cat "$work/answer.json")
    answered '"lastSequenceNumber" *: *2[^0-9]'
}
await 90 "the read model has version 2 of $cart" read_model_is_there
expect_answer getCart '"itemId" *: *"tea"'
cat "$work/answer.json"
echo

step "all of it is deleted"
call lambda delete-event-source-mapping --uuid "$mapping" >/dev/null
for function in updateCartReadModel migrateCartReadModel getCart addCartItem; do
    call lambda delete-function --function-name "$prefix$function" >/dev/null
done
for table in carts cart_events cart_commands; do
    call dynamodb delete-table --table-name "$prefix$table" >/dev/null
done
echo "all is as expected"
