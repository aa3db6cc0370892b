# What the scripts that deploy share about parameters: those of $parameters are given, the stack $stack, which is $status, keeps the others. Not a program of its own.

# name, and whether it has to be given: one line each
template_parameters() { # TEMPLATE
    awk '
        /^[A-Za-z]/ { inside = /^Parameters:/; next }
        inside && /^  [A-Za-z0-9]+:/ { if (name != "") print name, has; name = $1; sub(/:.*/, "", name); has = "required" }
        inside && /[ {]Default:/ { has = "optional" }
        END { if (name != "") print name, has }' "$1"
}

given_value() { # NAME: the last one counts
    local each value=""
    for each in ${parameters[@]+"${parameters[@]}"}; do
        [ "${each%%=*}" != "$1" ] || value=${each#*=}
    done
    echo "$value"
}

is_given() { # NAME
    local each
    for each in ${parameters[@]+"${parameters[@]}"}; do
        [ "${each%%=*}" != "$1" ] || return 0
    done
    return 1
}

will_be() { # NAME: as it is given, or as the stack has it
    if [ "$status" = NONE ] || is_given "$1"; then given_value "$1"; else parameter "$stack" "$1"; fi
}

# Nobody can see whether a password is another one: one that is given is taken for new, and so that it reaches the aliases, it is a release.
release_password() { # TEMPLATE
    is_given ReadModelPassword && ! is_given Release || return 0
    if grep -q '^Release ' <<<"$(template_parameters "$1")"; then
        parameters+=("Release=$(date -u +%Y%m%dT%H%M%SZ)")
    fi
}

# CloudFormation says so only once the code is sent, and takes the whole update back
check_descriptions() { # TEMPLATE
    local described all
    all=$(version_descriptions "$1")
    while IFS= read -r described; do
        [ ${#described} -le 256 ] || fail "the versions of functions would be described by ${#described} characters, may be by 256: '$described'. Leave what is not needed out of ReadModelUrl, or give fewer subnets or shorter names"
    done <<<"$all"
}

# what versions will be described by, with what is given, what the stack keeps, and defaults: one line each
version_descriptions() { # TEMPLATE
    local each kept=""
    [ "$status" = NONE ] ||
        kept=$(call cloudformation describe-stacks --stack-name "$stack" --output text --query 'Stacks[0].Parameters[].[ParameterKey, ParameterValue]') || exit 1
    {
        sed -n "s/^  \([A-Za-z0-9]*\): {.*Default: '\{0,1\}\([^',}]*\).*/\1 \2/p" "$1"
        printf '%s\n' "$kept"
        for each in ${parameters[@]+"${parameters[@]}"}; do
            printf '%s %s\n' "${each%%=*}" "${each#*=}"
        done
    } | awk -v template="$1" '
        { name = $1; sub(/^[^ \t]*[ \t]?/, ""); value[name] = $0 }
        END {
            while ((getline line < template) > 0) {
                if (line !~ /VersionDescription:.*!Sub/) continue
                sub(/.*!Sub ./, "", line)
                sub(/.$/, "", line)
                described = ""
                while (match(line, /[$][{][A-Za-z0-9]+[}]/)) {
                    described = described substr(line, 1, RSTART - 1) value[substr(line, RSTART + 2, RLENGTH - 3)]
                    line = substr(line, RSTART + RLENGTH)
                }
                print described line
            }
        }'
}
