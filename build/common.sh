# Sourced by the scripts of this folder.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# Messages are read by these scripts, so they must not depend on the machine's language.
export DOTNET_CLI_UI_LANGUAGE=en
export DOTNET_NOLOGO=1
export DOTNET_CLI_TELEMETRY_OPTOUT=1

if [[ -t 1 && -z ${NO_COLOR:-} ]]; then
  bold=$'\e[1m' dim=$'\e[2m' red=$'\e[31m' green=$'\e[32m' plain=$'\e[0m'
else
  bold='' dim='' red='' green='' plain=''
fi

# heading TEXT
heading() { printf '\n%s%s%s\n' "$bold" "$1" "$plain"; }

# fail TEXT: the last word of a script that cannot go on.
fail() {
  printf '%s%s%s\n' "$red" "$1" "$plain" >&2
  exit 1
}

# require COMMAND WHAT-FOR
require() { command -v "$1" > /dev/null || fail "$1 is missing; it is needed $2."; }

# What is packed: ids of packages, each with the project that packs it.
packages=(OpenApiGen:nuget/OpenApiGen OpenApiGen.Analyzers:nuget/OpenApiGen.Analyzers OpenApiGen.Tool:src/OpenApiGen.Tool)

# pack FOLDER [VERSION] [MSBUILD-ARGUMENT...]: packs into a folder, in the version of Directory.Build.props if none is named.
# Only the package's version is set: assemblies keep theirs, so that what is built is not built again.
pack() {
  local folder=$1 version=${2:-} package
  shift; shift || true
  for package in "${packages[@]}"; do
    dotnet pack "$root/${package#*:}" --configuration Release --output "$folder" --verbosity quiet ${version:+"-p:PackageVersion=$version"} "$@" || return 1
  done
}

# forget VERSION: removes NuGet's copy of a packed version. NuGet takes a version that it has copied once from its copy for
# ever, whatever is in the feed by now.
forget() {
  local folder package
  folder=$(dotnet nuget locals global-packages --list --force-english-output)
  folder=${folder#*: }
  [[ -n $folder && -n $1 ]] || fail "NuGet does not say where its packages are."
  for package in "${packages[@]}"; do
    package=${package%%:*}
    rm -rf "${folder%/}/${package,,}/$1"
  done
}

# install_packages FOLDER: the npm packages of a folder, in the versions of its lock file, unless they are there.
install_packages() {
  cmp -s "$1/package-lock.json" "$1/node_modules/.installed-lock" && return
  (cd "$1" && npm ci --legacy-peer-deps --ignore-scripts --no-audit --no-fund --loglevel=error)
  cp "$1/package-lock.json" "$1/node_modules/.installed-lock"
}

# install_suites: what tests need of npm: suites that others wrote, libraries that write parameters, a proxy that judges, and what generated
# TypeScript stands on and is judged by.
install_suites() {
  local folder
  for folder in "$root"/tests/conformance{,/encoders,/proxy} "$root"/tests/{node,typescript,zod,client-node}; do
    install_packages "$folder" || return 1
  done
}

# install_promtool: Prometheus's judge of rule files, out of the distribution's package, unpacked rather than installed. Once it is
# there, no network is needed.
install_promtool() {
  local folder=$root/artifacts/promtool temporary
  [[ -f $folder/.installed ]] && return
  rm -rf "$folder"
  mkdir -p "$folder/usr/bin" || return 1

  if command -v promtool > /dev/null; then
    ln -s "$(command -v promtool)" "$folder/usr/bin/promtool" || return 1
  else
    command -v apt-get > /dev/null && command -v dpkg-deb > /dev/null || return 1
    temporary=$(mktemp -d) || return 1
    (cd "$temporary" && apt-get download prometheus &> log && dpkg-deb -x prometheus_*.deb . && mv usr/bin/promtool "$folder/usr/bin/") || {
      tail -n 3 "$temporary/log" >&2
      rm -rf "$temporary"
      return 1
    }
    rm -rf "$temporary"
  fi

  "$folder/usr/bin/promtool" --version &> "$folder/version" && mv "$folder/version" "$folder/.installed"
}
