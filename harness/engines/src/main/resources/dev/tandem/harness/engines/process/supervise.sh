# Becomes the child process and leaves a watchdog behind, which outlives a parent that is killed.
#
#   sh supervise.sh PARENT_PID ORPHAN_SIGNAL LEFTOVERS PATH COMMAND...
#
# Standard input is a pipe that only the parent holds open: its end is the parent's end, or the child's.
# Then the child gets ORPHAN_SIGNAL and, five seconds later, KILL; the folder LEFTOVERS goes with the parent.
# The child may have an environment of its own: the watchdog searches its programs in the PATH that it was given.
exec 3<&0 </dev/null

# forked twice, so that the child does not find a process among its children that it does not know;
# variables are set in here only, since an exported one of the same name would be changed for the child
(
    (
        parent=$1 signal=$2 leftovers=$3 child=$$ PATH=${4:-$PATH}
        # Ctrl-C is for the parent, which shuts down in order
        trap '' HUP INT QUIT TERM
        exec >/dev/null 2>&1
        cat <&3
        kill -s "$signal" "$child"
        tries=0
        while kill -0 "$child" && [ $tries -lt 50 ]; do
            sleep 0.1
            tries=$((tries + 1))
        done
        kill -s KILL "$child"
        [ -n "$leftovers" ] || exit 0
        # after a stop in order the parent lives on, and may start the child again on the same folder
        tries=0
        while kill -0 "$parent" && [ $tries -lt 20 ]; do
            sleep 0.1
            tries=$((tries + 1))
        done
        kill -0 "$parent" || rm -rf -- "$leftovers"
    ) &
)

shift 4
trap '' HUP INT QUIT
exec "$@" 3<&-
