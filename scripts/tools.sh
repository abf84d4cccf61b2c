# What ./run and ./verify share: finds the JDK, Node and Maven, and says what to install where one is missing.
# Sourced by both with $root set; works with bash 3.2, which macOS has.

say() { printf '%s\n' "$*"; }

refuse() { # problem, remedy
    printf '\nWedervraag can'\''t start. %s\nWhat to do: %s\n\n' "$1" "$2" >&2
    exit 1
}

is_jdk_25() { # folder
    [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null
}

jdk_candidates() {
    local java
    [ -n "${JAVA_HOME:-}" ] && say "$JAVA_HOME"
    if java=$(command -v java 2>/dev/null); then
        while [ -L "$java" ]; do
            local target
            target=$(readlink "$java")
            case $target in /*) java=$target ;; *) java=$(dirname "$java")/$target ;; esac
        done
        dirname "$(dirname "$java")"
    fi
    local folder
    for folder in /usr/lib/jvm/* /opt/*jdk* /opt/java/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
        "${HOME:-/nonexistent}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        [ -d "$folder" ] && say "$folder"
    done
    return 0
}

use_jdk() {
    local folder
    while IFS= read -r folder; do
        if is_jdk_25 "$folder"; then
            export JAVA_HOME=$folder
            export PATH=$JAVA_HOME/bin:$PATH
            return
        fi
    done <<EOF
$(jdk_candidates)
EOF
    refuse "It needs a JDK 25, and none was found (in JAVA_HOME, on the PATH, or where they are usually installed)." \
        "Install one, for example Eclipse Temurin 25 from https://adoptium.net, or name its folder in JAVA_HOME."
}

node_is_new_enough() {
    local version
    version=$(node --version 2>/dev/null) || return 1
    version=${version#v}
    [ "${version%%.*}" -ge 24 ] 2>/dev/null && npm --version >/dev/null 2>&1
}

# Node builds the pages. Where there is none, Vaadin's build fetches one itself.
use_node() {
    local own=$root/.tools/node
    [ -x "$own/bin/node" ] && PATH=$own/bin:$PATH
    export PATH
    node_is_new_enough && return 0
    if command -v npm >/dev/null 2>&1; then
        say "Installing Node 24 into .tools/node ..."
        npm install -g --prefix "$own" node@24 npm@11 >"$root/.tools/node.log" 2>&1 || true
        PATH=$own/bin:$PATH
        node_is_new_enough && return 0
    fi
    return 1
}

use_maven() {
    maven_is_new_enough && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "Installing Maven ..."
        { apt-get update && apt-get install -y --no-install-recommends maven; } >"$root/.tools/maven.log" 2>&1 || true
        maven_is_new_enough && return
    fi
    refuse "It needs Maven 3.8 or newer to build, and none was found on the PATH." \
        "Install it: 'apt install maven', 'brew install maven', or from https://maven.apache.org."
}

maven_is_new_enough() {
    local version
    version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -1)
    case $version in
        '' | 1.* | 2.* | 3.[0-7].* | 3.[0-7]) return 1 ;;
        *) return 0 ;;
    esac
}

# Maven's own chatter about its JDK is no news to anybody.
maven() {
    MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" \
        mvn -B -ntp "$@"
}

hash_lines() {
    if command -v sha256sum >/dev/null 2>&1; then sha256sum; else shasum -a 256; fi
}

hash_files() { # NUL-separated names on standard input
    if command -v sha256sum >/dev/null 2>&1; then xargs -0 sha256sum; else xargs -0 shasum -a 256; fi
}

# One value for all that the product is built from.
fingerprint() {
    (
        cd "$root" || exit 1
        find pom.xml scripts src/main frontend \
            \( -name node_modules -o -path src/main/frontend/generated -o -path src/main/bundles \
            -o -path frontend/generated -o -path frontend/coverage -o -path frontend/test \) -prune -o \
            -type f ! -path src/main/frontend/index.html -print0 | LC_ALL=C sort -z | hash_files | hash_lines
    )
}

# The editor's own packages, exactly as locked.
install_frontend() {
    local installed=$root/frontend/node_modules/.package-lock.json
    if [ -f "$root/frontend/package.json" ] && [ ! "$installed" -nt "$root/frontend/package-lock.json" ]; then
        say "Fetching the editor's packages ..."
        (cd "$root/frontend" && npm ci --no-audit --no-fund --loglevel=error)
    fi
}

# The optimised production bundle in target/wedervraag.jar. Old output is removed: a stale chunk or class would be packed.
package() {
    rm -rf "$root/target/classes" "$root/target/wedervraag.jar"
    maven -q -f "$root/pom.xml" -Pproduction -DskipTests package
}

# Unpacks the jar beside its libraries and lets a first start note which classes it needs: the next ones take half.
prepare_start() {
    local app=$root/target/run
    rm -rf "$app"
    mkdir -p "$app"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/target/wedervraag.jar" extract --destination "$app/app" >/dev/null
    (
        cd "$app" || exit 1
        WEDERVRAAG_DATABASE_URL='' WEDERVRAAG_ADDRESS=127.0.0.1 WEDERVRAAG_PORT=0 WEDERVRAAG_DATA=$app/training \
            WEDERVRAAG_DEMO=false "$JAVA_HOME/bin/java" -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh \
            -jar app/wedervraag.jar </dev/null >training.log 2>&1 || true
        rm -rf training
    )
}
