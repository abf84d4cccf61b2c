# What the commands beside this share. Sourced with $root set.
. "$root/scripts/tools.sh"
use_jdk

drive() { # class, arguments
    local class=$1
    shift
    local library programs
    library=$(find "$root/target/run" "${HOME:-/nonexistent}/.m2/repository/org/postgresql" -name 'postgresql-4*.jar' 2>/dev/null | head -1 || true)
    programs=$(find "${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/wedervraag" -path '*/bin/postgres' 2>/dev/null | head -1 || true)
    [ -n "$library" ] && [ -n "$programs" ] ||
        refuse "The database and its driver aren't there yet." "Start ./run once; it fetches what this needs."
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m -cp "$library" -Droot="$root" -Dpostgres="$(dirname "$programs")" \
        "$root/bench/$class.java" "$@"
}
