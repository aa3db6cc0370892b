#!/usr/bin/env bash
# Removes what deploy.sh has deployed, but for the data: says what is kept, what that costs, and how to be rid of it.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/localstack/lib.sh"
. "$root/localstack/database.sh"

usage() {
    cat <<'TEXT'
Usage: localstack/remove.sh --stage localstack|aws --stack-name NAME [options]

  --stage, --stack-name, --region    as for deploy.sh
  --with-database       the network and the database that deploy.sh --with-database has made, too
  --yes                 without asking
  --help                this text

Functions, API and alarms go. The tables stay, protected as they are, and are named with what they
cost; of a database a snapshot stays. Functions in a VPC leave network interfaces, which AWS takes away within tens of minutes: until
then neither their security groups nor their subnets can be deleted, so this waits for it.
TEXT
}

stage="" stack="" agreed=no with_database=no
while [ $# -gt 0 ]; do
    case "$1" in
        --stage | --stack-name | --region)
            [ $# -ge 2 ] && [ -n "$2" ] || wrong_call "$1 needs a value"
            case "$1" in
                --stage) stage=$2 ;;
                --stack-name) stack=$2 ;;
                --region) given_region=$2 ;;
            esac
            shift 2
            ;;
        --with-database) with_database=yes && shift ;;
        --yes) agreed=yes && shift ;;
        --help)
            usage
            exit 0
            ;;
        *) wrong_call "there is no option $1" ;;
    esac
done
[ -n "$stack" ] || wrong_call "--stack-name is missing"
database=$stack-database
export AWS_PAGER=""
case "$stage" in
    localstack) use_localstack ;;
    aws) ;;
    "") wrong_call "--stage is missing" ;;
    *) wrong_call "there is no stage '$stage': it is localstack or aws" ;;
esac
[ -z "${given_region:-}" ] || use_region "$given_region"
check_cli "$oldest_cli"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

resources() { # STACK TYPE: names in AWS, one a line
    call cloudformation list-stack-resources --stack-name "$1" --output text \
        --query "StackResourceSummaries[?ResourceType=='$2'].[PhysicalResourceId]" | sed '/^None$/d'
}

# prices of us-east-1, a GB and month: storage 0.25, point-in-time recovery 0.20
tell_table() { # NAME
    call dynamodb describe-table --table-name "$1" --output text --query 'Table.[TableSizeBytes, ItemCount]' |
        awk -v name="$1" '{ printf "  table %s: %d items, %.3f GB, about $%.2f a month with point-in-time recovery\n", name, $2, $1 / 1e9, $1 / 1e9 * 0.45 }'
}

agree() {
    [ $agreed = no ] || return 0
    [ -t 0 ] || fail "nothing has been removed: run the same again with --yes"
    local answer
    printf 'Remove the stack %s? Its name, to go on: ' "$stack"
    read -r answer
    [ "$answer" = "$stack" ] || fail "nothing has been removed"
}

interfaces_are_gone() { # FILTER: of the functions of this stack, which their description names
    aws ec2 describe-network-interfaces --filters "$1" Name=interface-type,Values=lambda --output text \
        --query 'NetworkInterfaces[].[NetworkInterfaceId, Description]' >"$work/all-interfaces" 2>"$work/said" ||
        stop "$work/said" "the network interfaces of the functions, which AWS takes away by itself"
    grep -F -f "$work/functions" "$work/all-interfaces" >"$work/interfaces" || return 0
    echo "    $(wc -l <"$work/interfaces" | tr -d ' ') network interfaces of the functions are still there"
    return 1
}

await_interfaces() {
    [ "$stage" = aws ] && [ -n "$groups" ] && [ -s "$work/functions" ] || return 0
    echo "waiting until the functions' network interfaces are gone from $groups (whoever needs neither these groups nor their subnets may stop here)"
    await 60 "the network interfaces are gone" interfaces_are_gone "Name=group-id,Values=$groups"
}

remove_stack() {
    local id tables table queues queue groups
    id=$(call cloudformation describe-stacks --stack-name "$stack" --query 'Stacks[0].StackId' --output text)
    groups=$(parameter "$stack" SecurityGroupIds)
    tables=$(resources "$stack" AWS::DynamoDB::Table)
    queues=$(resources "$stack" AWS::SQS::Queue)
    # as AWS describes their interfaces
    resources "$stack" AWS::Lambda::Function | sed 's/.*/ENI-&-/' >"$work/functions"

    echo "kept, as the data are nobody's to remove by the way:"
    for table in $tables; do
        tell_table "$table"
    done
    for queue in $queues; do
        echo "  queue $queue, which costs nothing"
    done
    [ $with_database = no ] || echo "  of $database a snapshot"
    echo "removed: the stack $stack, with $(wc -l <"$work/functions" | tr -d ' ') functions, their API and alarms$([ $with_database = no ] || echo "; and the stack $database")"
    agree

    [ "$status" = DELETE_IN_PROGRESS ] || call cloudformation delete-stack --stack-name "$stack"
    await 60 "the stack $stack is deleted" is_gone "$stack"
    await_interfaces

    echo "the stack $stack is gone. Kept:"
    call cloudformation list-stack-resources --stack-name "$id" --output text \
        --query "StackResourceSummaries[?ResourceStatus=='DELETE_SKIPPED'].[ResourceType, PhysicalResourceId]" | sed -e '/^None$/d' -e 's/^/  /'
    for queue in $queues; do
        echo "Once nobody needs what the queue tells, which the tables have too: aws sqs delete-queue --queue-url $queue"
    done
    if [ -n "$tables" ]; then
        echo "deploy.sh --adopt takes the tables into a new stack of the same Prefix, once the queue is gone. To be rid of a table and of all that it holds, for each:"
        for table in $tables; do
            echo "  aws dynamodb update-table --no-deletion-protection-enabled --table-name $table && aws dynamodb delete-table --table-name $table"
        done
    fi
}

status=$(stack_status "$stack")
case "$status" in
    NONE)
        [ $with_database = yes ] || fail "there is no stack $stack${given_region:+ in $given_region}: look at --stack-name and --region"
        echo "there is no stack $stack; of $database the snapshot is kept"
        agree
        ;;
    DELETE_IN_PROGRESS | *_COMPLETE | *_FAILED) remove_stack ;;
    *) fail "the stack $stack is $status: wait for the end, and run the same again" ;;
esac
beside=$(stack_status "$database")
if [ $with_database = yes ]; then
    remove_database
elif [ "$beside" != NONE ]; then
    echo "The stack $database stays, for about \$44 a month at rest: run the same again with --with-database to remove it, but for a snapshot."
fi
echo "The functions' code stays in the bucket that deploy.sh named, below $stack/."
