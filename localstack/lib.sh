# What deploy.sh and remove.sh share: one line for each thing that goes wrong, saying what to do about it. Not a program of its own.

program=$(basename "$0")
# the first that obeys AWS_ENDPOINT_URL; before it, `package` and `deploy` went to AWS's own S3, whatever --endpoint-url said
oldest_cli=2.13.0

fail() {
    echo "$program: $*" >&2
    exit 1
}

wrong_call() {
    echo "$program: $*" >&2
    echo "see $program --help" >&2
    exit 2
}

at_least() { # VERSION MINIMUM
    awk -v has="$1" -v needs="$2" 'BEGIN {
        split(has, h, "."); split(needs, n, ".")
        for (i = 1; i <= 3; i++) if (h[i] + 0 != n[i] + 0) exit h[i] + 0 < n[i] + 0
    }'
}

check_cli() { # MINIMUM
    local says has
    command -v aws >/dev/null || fail "there is no aws on the path: install the AWS CLI, version $1 or later"
    says=$(aws --version 2>&1) || true
    has=$(printf '%s\n' "$says" | sed -n 's#^aws-cli/\([0-9][0-9.]*\).*#\1#p')
    [ -n "$has" ] || fail "aws --version says '$says', has to be the AWS CLI, version $1 or later"
    at_least "$has" "$1" || fail "the AWS CLI on the path is version $has, has to be $1 or later: update it"
}

# whatever is set up for AWS has no business at LocalStack; only this variable leads every call there, those to S3 within `package` and `deploy` too
use_localstack() {
    export AWS_ENDPOINT_URL=${LOCALSTACK_ENDPOINT:-http://localhost:4566}
    export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_DEFAULT_REGION=us-east-1 AWS_REGION=us-east-1
    export NO_PROXY="localhost,127.0.0.1${NO_PROXY:+,$NO_PROXY}"
    unset AWS_PROFILE AWS_SESSION_TOKEN AWS_IGNORE_CONFIGURED_ENDPOINT_URLS AWS_ENDPOINT_URL_S3 AWS_ENDPOINT_URL_CLOUDFORMATION
}

use_region() { # REGION
    export AWS_REGION=$1 AWS_DEFAULT_REGION=$1
}

region() {
    echo "${AWS_REGION:-${AWS_DEFAULT_REGION:-$(aws configure get region 2>/dev/null || true)}}"
}

# what was said, in one line
in_a_line() {
    tr '\n\t\r' '   ' | sed -e 's/  */ /g' -e 's/^ //' -e 's/ $//'
}

between() { # TEXT BEFORE STOP_CHARACTERS: what stands after BEFORE
    printf '%s\n' "$1" | sed -n "s#.*$2\([^$3]*\).*#\1#p"
}

# what to do about a migration that failed, in words; nothing if it is not known
migration_advice() { # WHAT_IT_SAYS
    case "$1" in
        *"authentication failed"* | *28P01* | *28000* | *"no password"*)
            echo "PostgreSQL refuses the user: look at ReadModelUser and how it proves itself, and run the same again"
            ;;
        *"permission denied"* | *42501*)
            echo "the user may not create tables: give it a schema of its own (docs/how-to/deploy.md), and run the same again"
            ;;
        *nreachable* | *navailable* | *onnect* | *"timed out"* | *UnknownHost*)
            echo "the functions do not reach PostgreSQL: look at ReadModelUrl, SubnetIds and SecurityGroupIds (port 5432 has to be let in), and run the same again"
            ;;
    esac
}

# what to do about something that AWS says, in words; nothing if it is not known
advice() { # WHAT_AWS_SAYS
    local right advised
    case "$1" in
        *"response from your Custom Resource"*)
            echo "the migration has not answered: from a VPC that takes a gateway endpoint of S3 in the route table of SubnetIds, and SecurityGroupIds that let port 443 out; mend that, and run the same again"
            ;;
        *"from custom resource"*)
            advised=$(migration_advice "$1")
            echo "the migration failed before anybody met the new code: ${advised:-mend what it names, and run the same again}"
            ;;
        *"A version for this Lambda function exists"*)
            echo "a deployment that was taken back has published this version already: run the same again with another Release, such as Release=$(date -u +%Y%m%dT%H%M%SZ)"
            ;;
        *"not authorized to perform"*)
            right=$(between "$1" 'not authorized to perform: ' ' ')
            echo "your credentials lack the right ${right:-that is named}: have it allowed, and run the same again"
            ;;
        *UnreservedConcurrentExecution* | *ReservedConcurrentExecutions*)
            echo "this account has too little Lambda concurrency to reserve any: reserve none (ReadModelConcurrency=0), or have the quota raised (Service Quotas, Lambda, concurrent executions)"
            ;;
        *ExpiredToken* | *"token included in the request is expired"* | *"Token has expired"* | *"SSO session"* | *RequestExpired*)
            echo "your credentials have expired: sign in again (aws sso login, or new keys), and run the same again"
            ;;
        *InvalidClientTokenId* | *UnrecognizedClient* | *"Unable to locate credentials"* | *NoCredentials* | *SignatureDoesNotMatch* | \
            *AuthFailure* | *"config profile"* | *InvalidAccessKeyId*)
            echo "there are no credentials that AWS knows: set them up (aws configure, aws sso login, AWS_PROFILE)"
            ;;
        *"specify a region"* | *NoRegion*)
            echo "no region is set: give --region, such as --region eu-west-1"
            ;;
        *NoSuchBucket* | *"ucket does not exist"* | *"404"*HeadBucket*)
            echo "there is no such bucket: make it (aws s3 mb s3://NAME), name another by --bucket, or leave --bucket out, and one is made"
            ;;
        *"403"*HeadBucket*)
            echo "the bucket is somebody else's, or your credentials lack s3:ListBucket on it: name one of your own by --bucket, or leave --bucket out"
            ;;
        *PermanentRedirect* | *IllegalLocationConstraint* | *AuthorizationHeaderMalformed* | *"301"*HeadBucket*)
            echo "the bucket is in another region, and Lambda takes code from its own: name a bucket of this region by --bucket, or leave --bucket out"
            ;;
        *BucketAlreadyExists*)
            echo "the name of the bucket is taken by another account: name one of your own by --bucket"
            ;;
        *"AccessDenied"* | *"Access Denied"* | *UnauthorizedOperation* | *Forbidden*)
            echo "your credentials lack a right: have it allowed, and run the same again"
            ;;
        *"rotected against deletion"* | *"eletion protection"*)
            echo "it is protected from being deleted: if nobody needs what it holds, take the protection away (aws dynamodb update-table --no-deletion-protection-enabled --table-name NAME, or aws rds modify-db-cluster --no-deletion-protection --db-cluster-identifier NAME)"
            ;;
        *"already exists"* | *AlreadyExists* | *ResourceInUse*)
            echo "the name is taken, by another deployment or by what a removed one has kept: give a Prefix of your own, such as Prefix=mia-, or remove what has the name; tables of yours are taken into a new stack by --adopt"
            ;;
        *"must have values"*)
            echo "parameters are missing: give them as Parameter=Value"
            ;;
        *"Could not connect"* | *"Connect timeout"* | *EndpointConnectionError* | *"Connection refused"*)
            if [ -n "${AWS_ENDPOINT_URL:-}" ]; then
                echo "nobody answers at $AWS_ENDPOINT_URL: start LocalStack (docker compose -f localstack/compose.yaml up -d --wait), or set LOCALSTACK_ENDPOINT"
            else
                echo "AWS is out of reach from here, or has no such region: look at your network and at --region"
            fi
            ;;
        *LimitExceeded* | *"maximum number of"* | *ServiceQuotaExceeded*)
            echo "a quota of the account is used up: have it raised (Service Quotas), or remove what is not needed"
            ;;
        *DependencyViolation* | *"has a dependent object"*)
            echo "network interfaces of deleted functions are still there, which takes AWS tens of minutes: run the same again later"
            ;;
    esac
}

# ends with a line on what AWS said, and what to do
stop() { # FILE_OF_WHAT_IT_SAID WHAT_WAS_DONE
    local said advised
    said=$(in_a_line <"$1")
    advised=$(advice "$said")
    fail "$2: ${advised:+$advised. AWS says: }${said:-no reason was given}"
}

# the AWS CLI; ends the script where it fails. (A call within $(…) ends that alone: assign it on a line of its own.)
call() {
    aws "$@" 2>"$work/said" || stop "$work/said" "aws $1 $2"
    cat "$work/said" >&2
}

# its status, or NONE
stack_status() { # STACK
    local status
    if status=$(aws cloudformation describe-stacks --stack-name "$1" --query 'Stacks[0].StackStatus' --output text 2>"$work/said"); then
        [ "$status" != DELETE_COMPLETE ] || status=NONE
        echo "$status"
    elif grep -q 'does not exist' "$work/said"; then
        echo NONE
    else
        stop "$work/said" "aws cloudformation describe-stacks"
    fi
}

output() { # STACK KEY
    call cloudformation describe-stacks --stack-name "$1" --output text --query "Stacks[0].Outputs[?OutputKey=='$2'].OutputValue" | sed 's/^None$//'
}

parameter() { # STACK KEY
    call cloudformation describe-stacks --stack-name "$1" --output text --query "Stacks[0].Parameters[?ParameterKey=='$2'].ParameterValue" | sed 's/^None$//'
}

# waits until a command succeeds: await MINUTES WHAT COMMAND...
await() {
    local deadline=$((SECONDS + $1 * 60)) what=$2
    shift 2
    until "$@"; do
        [ "$SECONDS" -lt "$deadline" ] || fail "waited in vain until $what: run the same again, it goes on where it was"
        sleep "${POLL_SECONDS:-15}"
    done
}

is_gone() { # STACK
    status=$(stack_status "$1")
    case "$status" in
        NONE | DELETE_COMPLETE) return 0 ;;
        DELETE_FAILED) failed_deletion "$1" ;;
        *) return 1 ;;
    esac
}

failed_deletion() { # STACK
    failures "$1" 0000
    fail "the stack $1 is DELETE_FAILED: mend what is named above, and run the same again"
}

# when a stack was last heard of, by AWS's clock
last_event() { # STACK
    aws cloudformation describe-stack-events --stack-name "$1" --max-items 1 --output text --query 'StackEvents[0].Timestamp' 2>/dev/null | sed -n 1p || true
}

# what failed in a stack since a time, each in a line: first cause first
failures() { # STACK SINCE
    aws cloudformation describe-stack-events --stack-name "$1" --output text \
        --query "StackEvents[?contains(ResourceStatus,'FAILED')].[Timestamp, LogicalResourceId, ResourceStatusReason]" \
        >"$work/events" 2>"$work/said" || return 0
    grep -v -e 'ancelled' -e 'following resource(s) failed' "$work/events" | sort | awk -F'\t' -v since="$2" '$1 > since' >"$work/failed" || true
    local at resource reason advised
    while IFS=$'\t' read -r at resource reason; do
        [ -n "$resource" ] || continue
        advised=$(advice "$reason")
        echo "$program: $resource failed at $at: ${advised:+$advised. AWS says: }$reason" >&2
    done <"$work/failed"
}
