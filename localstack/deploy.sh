#!/usr/bin/env bash
# Deploys template.yaml by the AWS CLI, to LocalStack or to AWS, and tells which version the read model's tables have.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/localstack/lib.sh"
. "$root/localstack/parameters.sh"
. "$root/localstack/adopt.sh"
. "$root/localstack/database.sh"

usage() {
    cat <<'TEXT'
Usage: localstack/deploy.sh --stage localstack|aws --stack-name NAME [options] [Parameter=Value ...]

  --stage localstack    to LocalStack at $LOCALSTACK_ENDPOINT or http://localhost:4566, with the
                        PostgreSQL of localstack/compose.yaml unless parameters say otherwise
  --stage aws           to AWS, with the credentials that the AWS CLI is set up with
  --stack-name NAME     the CloudFormation stack, created or updated
  --bucket NAME         the S3 bucket that takes the functions' code. If not given, one of your account
                        is made and used: tandem-ACCOUNT-REGION on AWS, NAME-artifacts on LocalStack
  --with-database       on AWS: makes a network and a PostgreSQL first, as the stack NAME-database, and leads
                        the functions there. Parameters may be those of aws/database.yaml then, too
  --region REGION       where to, if not where the AWS CLI is set up to go
  --tags KEY=VALUE,...  on everything that is made; may be given several times
  --preview             shows what would be changed, and changes nothing. The code goes to the bucket
  --recover             a stack that a failed creation has left is deleted first, and one whose way back
                        has failed is brought back first; data are in neither
  --adopt               a new stack, on AWS, takes over the tables of its names that are there already,
                        kept by a stack that was removed, or restored, and changes nothing in them
  --help                this text

Parameters are those of template.yaml, such as Prefix=mia- or ReadModelUrl=jdbc:postgresql://host/db.
An update keeps those that are not given. $READ_MODEL_PASSWORD, if set, is the ReadModelPassword, so
that it need not be on a command line.
TEXT
}

stage="" stack="" bucket="" preview=no recover=no adopt=no with_database=no
tags=()
parameters=()

add_tags() { # KEY=VALUE,...
    local rest="$1," tag
    while [ -n "$rest" ]; do
        tag=${rest%%,*}
        rest=${rest#*,}
        [[ $tag == ?*=* ]] || wrong_call "--tags takes KEY=VALUE,..., got '$tag'"
        tags+=("$tag")
    done
}

while [ $# -gt 0 ]; do
    case "$1" in
        --stage | --stack-name | --bucket | --region | --tags)
            [ $# -ge 2 ] && [ -n "$2" ] || wrong_call "$1 needs a value"
            case "$1" in
                --stage) stage=$2 ;;
                --stack-name) stack=$2 ;;
                --bucket) bucket=$2 ;;
                --region) given_region=$2 ;;
                --tags) add_tags "$2" ;;
            esac
            shift 2
            ;;
        --adopt) adopt=yes && shift ;;
        --with-database) with_database=yes && shift ;;
        --preview) preview=yes && shift ;;
        --recover) recover=yes && shift ;;
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
database=$stack-database
[[ $stack =~ ^[A-Za-z][A-Za-z0-9-]{0,99}$ ]] || wrong_call "--stack-name is '$stack', has to begin with a letter and have letters, digits and - only"

nearest() { # NAME, of the names on standard input
    awk -v wrong="$1" '
        function least(a, b, c) { return a < b ? (a < c ? a : c) : (b < c ? b : c) }
        function apart(s, t,   i, j, n, m, d) {
            n = length(s); m = length(t)
            for (i = 0; i <= n; i++) d[i, 0] = i
            for (j = 0; j <= m; j++) d[0, j] = j
            for (i = 1; i <= n; i++) for (j = 1; j <= m; j++)
                d[i, j] = least(d[i-1, j] + 1, d[i, j-1] + 1, d[i-1, j-1] + (substr(s, i, 1) != substr(t, j, 1)))
            return d[n, m]
        }
        { far = apart(tolower(wrong), tolower($1)); if (best == "" || far < nearest) { best = $1; nearest = far } }
        END { print best }'
}

templates() { # whose parameters may be given
    echo template.yaml
    [ $with_database = no ] || echo aws/database.yaml
}

check_parameters() { # what no template knows, the CLI would leave out without a word
    local known given
    known=$(for template in $(templates); do template_parameters "$root/$template"; done)
    for given in ${parameters[@]+"${parameters[@]}"}; do
        given=${given%%=*}
        grep -q "^$given " <<<"$known" ||
            wrong_call "$(templates | paste -sd ' ' - | sed 's/ / or /') has no parameter '$given'; the nearest is $(printf '%s\n' "$known" | nearest "$given")"
    done
}

keep_known_to() { # TEMPLATE: leaves in $known those that are given and that it has
    local names each
    names=$(template_parameters "$root/$1")
    known=()
    for each in ${parameters[@]+"${parameters[@]}"}; do
        grep -q "^${each%%=*} " <<<"$names" && known+=("$each") || true
    done
}

check_required() { # a new stack has nothing to keep
    local name has missing=""
    while read -r name has; do
        [ "$has" = optional ] || is_given "$name" || missing="$missing${missing:+,} $name"
    done < <(template_parameters "$root/template.yaml")
    [ -z "$missing" ] || fail "the stack $stack is new and needs$missing: give each as Parameter=Value"
}

# the template's rules say so too, but not before the code is sent, and for an update in words that name no stack
check_callers() {
    local open issuer audience
    [ "$status" = NONE ] || is_given OpenApi || is_given JwtIssuer || is_given JwtAudience || return 0
    open=$(will_be OpenApi) issuer=$(will_be JwtIssuer) audience=$(will_be JwtAudience)
    if [ "$open" = true ]; then
        [ -z "$issuer" ] || fail "with OpenApi=true the API of $stack looks at no token, and JwtIssuer is $issuer: give OpenApi=false to take its tokens, or JwtIssuer= to be open to everyone"
    else
        [ -n "$issuer" ] && [ -n "$audience" ] || fail "nobody has said who may call the API of $stack: give JwtIssuer and JwtAudience, whose tokens it takes, or OpenApi=true for everyone"
    fi
}

export AWS_PAGER=""
case "$stage" in
    localstack)
        [ $adopt = no ] || wrong_call "--adopt is of AWS: LocalStack forgets its tables"
        [ $with_database = no ] || wrong_call "--with-database is of AWS: LocalStack's PostgreSQL is that of localstack/compose.yaml"
        use_localstack
        case "$(uname -m)" in
            arm64 | aarch64) architecture=arm64 ;;
            *) architecture=x86_64 ;;
        esac
        # the last one of a name counts
        parameters=(
            "Architecture=$architecture"
            "DeletionProtection=false"
            "OpenApi=true"
            "ReadModelUrl=jdbc:postgresql://postgres:5432/tandem"
            "ReadModelUser=tandem"
            "ReadModelPassword=tandem"
            ${parameters[@]+"${parameters[@]}"}
        )
        ;;
    aws) ;;
    "") wrong_call "--stage is missing" ;;
    *) wrong_call "there is no stage '$stage': it is localstack or aws" ;;
esac
[ $adopt = no ] || [ $preview = no ] || wrong_call "--preview can't show what --adopt takes over: leave one of them out"
[ -z "${given_region:-}" ] || use_region "$given_region"
[ -z "${READ_MODEL_PASSWORD:-}" ] || parameters+=("ReadModelPassword=$READ_MODEL_PASSWORD")
check_parameters
if [ $adopt = yes ]; then check_cli "$adopting_cli"; else check_cli "$oldest_cli"; fi

check_zips() { # OF_FACE: "" or -lean
    local zip
    for zip in commands readmodel upkeep; do
        zip=functions/cart/$zip/target/cart-$zip$1-lambda.zip
        [ -f "$root/$zip" ] || fail "there is no $zip: build it with 'mvn -DskipTests package'"
    done
}

# A template can't say by a parameter which zip is packaged. The one that it names serves either face, the lean one is half as large.
lay_out() { # prints the template whose zips are those of the face
    local face
    face=$(given_value Face)
    is_given Face || [ "$status" = NONE ] || face=$(parameter "$stack" Face)
    if [ "$face" = lean ]; then
        check_zips -lean
        sed "s#CodeUri: functions/\([a-z/-]*\)-lambda\.zip#CodeUri: $root/functions/\1-lean-lambda.zip#g" "$root/template.yaml" >"$work/template.yaml"
        echo "$work/template.yaml"
    else
        echo "$root/template.yaml"
    fi
}

check_zips ""

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# parameters go by a file that nobody else can read: a command line is seen by the whole machine
write_parameters() { # Parameter=Value ...
    local parameter separator=""
    printf '{"Parameters":{'
    for parameter in "$@"; do
        printf '%s"%s":"%s"' "$separator" "${parameter%%=*}" "$(json_text "${parameter#*=}")"
        separator=,
    done
    printf '}}\n'
}

json_text() { # TEXT
    local value=$1
    value=${value//\\/\\\\}
    printf '%s' "${value//\"/\\\"}"
}

# what a stack's state allows; brings it into one that can be deployed, if --recover says so
make_ready() { # STACK
    status=$(stack_status "$1")
    case "$status" in
        ROLLBACK_COMPLETE | ROLLBACK_FAILED | CREATE_FAILED | DELETE_FAILED)
            [ $recover = yes ] && [ $preview = no ] || fail "the stack $1 is $status, from a creation or a removal that failed, and can't be updated: run the same again with --recover, which deletes what is left of it first"
            echo "    $1 is $status: it is deleted first"
            call cloudformation delete-stack --stack-name "$1"
            await 60 "the stack $1 is deleted" is_gone "$1"
            status=NONE
            ;;
        UPDATE_ROLLBACK_FAILED)
            [ $recover = yes ] && [ $preview = no ] || fail "the stack $1 is $status: mend what it failed at (aws cloudformation describe-stack-events --stack-name $1), then run the same again with --recover, which brings it back first"
            echo "    $1 is $status: it is brought back first"
            before=$(last_event "$1")
            call cloudformation continue-update-rollback --stack-name "$1"
            await 60 "the stack $1 is back" is_back "$1"
            ;;
        REVIEW_IN_PROGRESS) status=NONE ;;
        *_IN_PROGRESS) fail "the stack $1 is $status: somebody is changing it; wait for the end, and run the same again" ;;
    esac
}

is_back() { # STACK
    status=$(stack_status "$1")
    case "$status" in
        UPDATE_ROLLBACK_COMPLETE) return 0 ;;
        UPDATE_ROLLBACK_FAILED)
            failures "$1" "$before"
            fail "the stack $1 could not be brought back: mend what is named above, and run the same again, or leave those resources out by hand (aws cloudformation continue-update-rollback --resources-to-skip)"
            ;;
        *) return 1 ;;
    esac
}

deploy_stack() { # STACK TEMPLATE Parameter=Value ...
    local name=$1 options before
    options=(--template-file "$2" --stack-name "$name" --s3-bucket "$bucket" --s3-prefix "$stack" --no-fail-on-empty-changeset
        --capabilities CAPABILITY_IAM CAPABILITY_NAMED_IAM CAPABILITY_AUTO_EXPAND)
    shift 2
    if [ $# -gt 0 ]; then
        (umask 077 && write_parameters "$@" >"$work/parameters.json")
        options+=(--parameter-overrides "file://$work/parameters.json")
    fi
    [ ${#tags[@]} -eq 0 ] || options+=(--tags "${tags[@]}")
    if [ $preview = yes ]; then
        show_changes "$name" "${options[@]}"
        return
    fi
    before=$(last_event "$name")
    if ! aws cloudformation deploy "${options[@]}" 2>"$work/said"; then
        explain_failure "$name" "$before"
    fi
}

explain_failure() { # STACK SINCE
    cp "$work/said" "$work/deploy-said"
    grep -q 'Failed to create/update' "$work/deploy-said" || stop "$work/deploy-said" "the stack $1"
    failures "$1" "$2"
    local after
    after=$(stack_status "$1")
    case "$after" in
        ROLLBACK_COMPLETE | ROLLBACK_FAILED | CREATE_FAILED | UPDATE_ROLLBACK_FAILED)
            fail "the stack $1 is $after: mend what is named above, and run the same again with --recover"
            ;;
        *_IN_PROGRESS) fail "the stack $1 is still $after: wait for the end, and run the same again" ;;
        *) fail "the stack $1 is $after, as it was before: mend what is named above, and run the same again" ;;
    esac
}

show_changes() { # STACK, then what deploy takes
    local name=$1 changes
    shift
    call cloudformation deploy --no-execute-changeset "$@" >"$work/preview"
    changes=$(grep -o 'arn:[^ ]*:changeSet/[^ ]*' "$work/preview" | head -1 || true)
    if [ -z "$changes" ]; then
        echo "nothing would be changed in $name"
        return
    fi
    echo "what would be changed in $name (Replacement True: made anew, and what it held is not in it):"
    call cloudformation describe-change-set --change-set-name "$changes" --output table \
        --query 'Changes[].ResourceChange.{Action: Action, Resource: LogicalResourceId, Type: ResourceType, Replacement: Replacement}'
    call cloudformation delete-change-set --change-set-name "$changes"
    # a stack that is not there has been made for the change set alone
    [ "$status" != NONE ] || call cloudformation delete-stack --stack-name "$name"
}

# A failed creation takes everything back, but can't take back what is protected: it is protected once it is there.
deploy_protected() { # STACK TEMPLATE Parameter=Value ...
    if [ "$status" != NONE ] || [ "$(given_value DeletionProtection)" = false ] || [ $preview = yes ]; then
        deploy_stack "$@"
    else
        local new=deploy_stack
        [ $adopt = no ] || [ "$1" != "$stack" ] || new=adopt_stack
        $new "$@" DeletionProtection=false
        deploy_stack "$1" "$2" DeletionProtection=true
    fi
}

find_bucket() {
    local where
    if [ "$stage" = localstack ]; then
        bucket=${bucket:-$stack-artifacts}
        aws s3api head-bucket --bucket "$bucket" >/dev/null 2>"$work/said" || make_bucket
    elif [ -z "$bucket" ]; then
        [ -n "$region" ] || fail "no region is set: give --region, such as --region eu-west-1"
        bucket=tandem-$account-$region
        # of this account: a bucket's name can be taken by anybody
        aws s3api head-bucket --bucket "$bucket" --expected-bucket-owner "$account" >/dev/null 2>"$work/said" || make_bucket
    else
        aws s3api head-bucket --bucket "$bucket" >/dev/null 2>"$work/said" || stop "$work/said" "the bucket $bucket"
        where=$(aws s3api get-bucket-location --bucket "$bucket" --query LocationConstraint --output text 2>/dev/null || true)
        [ "$where" != None ] || where=us-east-1
        [ -z "$where" ] || [ -z "$region" ] || [ "$where" = "$region" ] ||
            fail "the bucket $bucket is in $where, the stack in $region, and Lambda takes code from its own region: name another by --bucket, or leave --bucket out"
    fi
}

make_bucket() {
    grep -q -e 404 -e 'Not Found' -e NoSuchBucket "$work/said" || stop "$work/said" "the bucket $bucket"
    if [ "$region" = us-east-1 ]; then
        call s3api create-bucket --bucket "$bucket" >/dev/null
    else
        call s3api create-bucket --bucket "$bucket" --create-bucket-configuration "LocationConstraint=$region" >/dev/null
    fi
}

# The stack has done so already, before anybody met the new code; but LocalStack leaves custom resources out. A second time changes nothing.
migrate() {
    local migration error said advised
    migration=$(output "$stack" MigrateCartReadModelFunctionName)
    [ -n "$migration" ] || fail "the stack has no output MigrateCartReadModelFunctionName"
    error=$(call lambda invoke --function-name "$migration" --payload '{}' \
        --cli-binary-format raw-in-base64-out --cli-read-timeout 330 \
        --query FunctionError --output text "$work/migrated.json")
    if { [ -n "$error" ] && [ "$error" != None ]; } || ! grep -q '"schemaVersion"' "$work/migrated.json"; then
        said=$(in_a_line <"$work/migrated.json")
        advised=$(migration_advice "$said")
        fail "$migration did not migrate: ${advised:+$advised; }it answered $said"
    fi
    cat "$work/migrated.json"
    echo
}

echo "1/4 who I am at $stage"
who=$(call sts get-caller-identity --query '[Account, Arn]' --output text)
account=$(printf '%s\n' "$who" | awk '{ print $1; exit }')
region=$(region)
echo "${who#*$'\t'}${region:+ in $region}"
make_ready "$stack"
[ "$status" != NONE ] || [ $with_database = yes ] || check_required
check_callers
[ "$stage" != aws ] || release_password "$root/template.yaml"
check_descriptions "$root/template.yaml"

find_bucket
if [ $with_database = yes ]; then
    deploy_database
    status=$(stack_status "$stack")
    check_descriptions "$root/template.yaml"
fi
echo "2/4 the code goes to the bucket $bucket"
laid_out=$(lay_out)
call cloudformation package \
    --template-file "$laid_out" \
    --s3-bucket "$bucket" \
    --s3-prefix "$stack" \
    --output-template-file "$work/packaged.yaml" >/dev/null

echo "3/4 the stack $stack"
[ $adopt = no ] || [ "$status" = NONE ] || fail "the stack $stack is there already, and only a new one adopts tables: leave --adopt out"
keep_known_to template.yaml
deploy_protected "$stack" "$work/packaged.yaml" ${known[@]+"${known[@]}"}
[ $preview = no ] || exit 0

echo "4/4 the read model's tables"
migrate

[ "$stage" = localstack ] || [ "$(parameter "$stack" DeletionProtection)" != false ] ||
    echo "the tables are not protected from being deleted: DeletionProtection=true protects them"
call cloudformation describe-stacks --stack-name "$stack" --output table \
    --query 'Stacks[0].Outputs[].[OutputKey, OutputValue]'
