# What deploy.sh and remove.sh do about aws/database.yaml, a stack beside the other: NAME-database. Not a program of its own.

# what leads the functions to it
led_by="ReadModelAuthentication ReadModelUrl ReadModelUser ReadModelResourceId SubnetIds SecurityGroupIds"

# deploys it, makes the functions' user, and gives what it is reached by as parameters of the other stack
deploy_database() {
    local name value
    for name in $led_by; do
        grep -q "^$name " <<<"$(template_parameters "$root/template.yaml")" || fail "template.yaml has no parameter $name, which leads the functions to the database"
    done
    echo "    the stack $database: a network and an Aurora cluster, which takes a quarter of an hour the first time"
    make_ready "$database"
    keep_known_to aws/database.yaml
    deploy_protected "$database" "$root/aws/database.yaml" ${known[@]+"${known[@]}"}
    if [ $preview = yes ] && [ "$status" = NONE ]; then
        echo "what would be made in $stack can be shown once $database is there: it needs to know where the database is"
        exit 0
    fi
    [ $preview = yes ] || make_user
    # what is given by hand comes later, and counts
    for name in ${led_by#* }; do
        value=$(output "$database" "$name")
        [ -n "$value" ] || fail "the stack $database has no output $name: it is not of aws/database.yaml"
        parameters=("$name=$value" ${parameters[@]+"${parameters[@]}"})
    done
    parameters=("ReadModelAuthentication=iam" "${parameters[@]}")
}

# The functions sign in by IAM, as a user whom somebody has to make first: the master, by the Data API, since nothing of this machine is in the network.
make_user() {
    cluster=$(output "$database" ClusterArn)
    secret=$(output "$database" MasterSecretArn)
    await 5 "the database takes the statements of aws/read-model-user.sql" has_user
}

has_user() {
    aws rds-data execute-statement --resource-arn "$cluster" --secret-arn "$secret" --database tandem \
        --sql "file://$root/aws/read-model-user.sql" >/dev/null 2>"$work/said" && return 0
    # it pauses where MinCapacity is 0, and takes a moment until it answers when it is new
    grep -q -e Resuming -e 'not currently available' -e DatabaseUnavailable -e ServiceUnavailable "$work/said" && return 1
    stop "$work/said" "the user of the read model (aws/read-model-user.sql)"
}

# snapshots keep all data; backups and the master's secret go with the cluster
remove_database() {
    local cluster
    [ "$beside" != NONE ] || {
        echo "there is no stack $database"
        return
    }
    cluster=$(output "$database" ClusterName)
    groups=$(output "$database" SecurityGroupIds)
    # of that group, whose functions they ever were
    echo "ENI-" >"$work/functions"
    await_interfaces
    if [ -n "$cluster" ]; then
        call rds modify-db-cluster --db-cluster-identifier "$cluster" --no-deletion-protection --apply-immediately >/dev/null
    fi
    call cloudformation delete-stack --stack-name "$database"
    await 60 "the stack $database is deleted" is_gone "$database"
    echo "the stack $database is gone. Kept, for about \$0.02 a GB and month, until you say aws rds delete-db-cluster-snapshot:"
    call rds describe-db-cluster-snapshots --snapshot-type manual --output text \
        --query "DBClusterSnapshots[?DBClusterIdentifier=='$cluster'].[DBClusterSnapshotIdentifier, SnapshotCreateTime]" | sed -e '/^None$/d' -e 's/^/  snapshot /'
}
