# Read by ./emic and ./test: says in one sentence what is missing on this computer.

need_tools() {
    sdk=$(cd "$root" && dotnet --version 2>/dev/null) || sdk=
    case $sdk in
        10.*) ;;
        *) echo "Emic needs the .NET 10 SDK: install it from https://dot.net and start again." >&2; exit 3 ;;
    esac
    node=$(node --version 2>/dev/null) || node=
    major=${node#v}
    major=${major%%.*}
    if [ "${major:-0}" -lt 20 ] || ! command -v npm >/dev/null 2>&1; then
        echo "Emic needs Node.js 20 or newer with npm: install it from https://nodejs.org and start again." >&2
        exit 3
    fi
}
