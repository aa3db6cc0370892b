# What deploy.sh --adopt does: a new stack around tables that are there already. Not a program of its own.

# the first that knows --import-existing-resources
adopting_cli=2.15.0

# The CLI's `deploy` can't take over what is there, so this makes the change set by itself. What is missing is made, and nothing that is there is changed.
adopt_stack() { # STACK TEMPLATE Parameter=Value ...
    local name=$1 options each changes
    changes=adopt-$(date +%s)
    call s3 cp "$2" "s3://$bucket/$stack/adopted.yaml" >/dev/null
    options=(--stack-name "$name" --change-set-name "$changes" --change-set-type CREATE --import-existing-resources
        --template-url "https://$bucket.s3.$region.$(suffix)/$stack/adopted.yaml"
        --capabilities CAPABILITY_IAM CAPABILITY_NAMED_IAM CAPABILITY_AUTO_EXPAND)
    shift 2
    (umask 077 && write_parameter_list "$@" >"$work/parameter-list.json")
    options+=(--parameters "file://$work/parameter-list.json")
    [ ${#tags[@]} -eq 0 ] || options+=(--tags)
    for each in ${tags[@]+"${tags[@]}"}; do
        options+=("Key=${each%%=*},Value=${each#*=}")
    done
    call cloudformation create-change-set "${options[@]}" >/dev/null
    aws cloudformation wait change-set-create-complete --stack-name "$name" --change-set-name "$changes" 2>"$work/said" || {
        call cloudformation describe-change-set --stack-name "$name" --change-set-name "$changes" --query StatusReason --output text >"$work/reason"
        # a stack that is not there has been made for the change set alone
        call cloudformation delete-stack --stack-name "$name"
        stop "$work/reason" "the stack $name"
    }
    echo "taken over as they are: $(call cloudformation describe-change-set --stack-name "$name" --change-set-name "$changes" --output text \
        --query "Changes[?ResourceChange.Action=='Import'].ResourceChange.PhysicalResourceId" | in_a_line)"
    call cloudformation execute-change-set --stack-name "$name" --change-set-name "$changes"
    aws cloudformation wait stack-create-complete --stack-name "$name" 2>"$work/said" || {
        failures "$name" 0000
        fail "the stack $name could not be made; the tables are as they were: mend what is named above, and run the same again with --recover"
    }
}

suffix() {
    case "$region" in
        cn-*) echo amazonaws.com.cn ;;
        *) echo amazonaws.com ;;
    esac
}

write_parameter_list() { # Parameter=Value ...
    local parameter separator=""
    printf '['
    for parameter in "$@"; do
        printf '%s{"ParameterKey":"%s","ParameterValue":"%s"}' "$separator" "${parameter%%=*}" "$(json_text "${parameter#*=}")"
        separator=,
    done
    printf ']\n'
}
