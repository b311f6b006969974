# SPDX-License-Identifier: GPL-3.0-or-later
# The current-system path of app/run: is what is installed new enough, and can what is missing be
# installed?  Sourced after common.sh.

# The floor: Debian 13's versions, by the names that pkg-config knows.
readonly library_floor=(
  'glib-2.0 2.84' 'gtk4 4.18' 'libadwaita-1 1.7' 'sqlite3 3.46' 'icu-uc 76' 'json-glib-1.0 1.10'
  'libxml-2.0 2.9' 'uchardet 0.0.8'
)
readonly tool_floor=('meson 1.7' 'blueprint-compiler 0.16')

version_at_least () {
  [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]
}

# Prints what the system lacks, one a line; nothing when it is complete.
system_lacks () {
  local entry name floor version tool
  for tool in gcc ninja msgfmt glib-compile-schemas xmllint python3; do
    command -v "$tool" >/dev/null || echo "$tool"
  done
  for entry in "${tool_floor[@]}"; do
    read -r name floor <<<"$entry"
    version=$("$name" --version 2>/dev/null) || version=
    version_at_least "${version:-0}" "$floor" || echo "$name >= $floor"
  done
  if ! command -v pkg-config >/dev/null; then
    echo pkg-config
    return
  fi
  for entry in "${library_floor[@]}"; do
    read -r name floor <<<"$entry"
    pkg-config --atleast-version="$floor" "$name" 2>/dev/null || echo "$name >= $floor"
  done
}

# Prints the Debian packages of the lists FILE… that are not installed.
packages_missing () {
  comm -23 <(packages "$@" | tr ' ' '\n' | sort -u) \
    <(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii *//p' | sort -u) | xargs
}

candidate_version () {
  apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: *//p' | sed 's/(none)//'
}

# True when this machine's apt offers GTK of the floor version, whether installed or not.
apt_is_current () {
  local version
  command -v apt-get >/dev/null || return
  version=$(candidate_version libgtk-4-dev)
  if [[ -z $version ]] && can_be_root; then
    apt_update || failed "$cache/log/apt-update.log" 'apt could not read its package lists'
    version=$(candidate_version libgtk-4-dev)
  fi
  [[ -n $version ]] && version_at_least "$version" 4.18
}

apt_update () {
  logged "$cache/log/apt-update.log" as_root apt-get -o DPkg::Lock::Timeout=300 update
}

# Installs Debian packages on the machine, or says which to install.
apt_install () {
  local log=$cache/log/apt-install.log
  can_be_root || die "packages are missing and cannot be installed without root; run:
    apt-get install --no-install-recommends $*"
  phase "installing with apt: $*"
  apt_install_once "$log" "$@" && return
  apt_update
  apt_install_once "$log" "$@" || failed "$log" 'apt could not install what is missing'
}

apt_install_once () {
  local log=$1
  shift
  logged "$log" as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@"
}

# Other systems: say what to install, by the names that are known.
explain_missing () {
  say 'this system lacks what Concordat needs:'
  system_lacks | sed 's/^/    /' >&2
  case "$os_id $os_like" in
    *fedora*)
      say "run: sudo dnf install gcc meson ninja-build gettext blueprint-compiler gtk4-devel libadwaita-devel \
sqlite-devel libicu-devel json-glib-devel libxml2-devel uchardet-devel \
hunspell-fr wordnet; \
for the tests also: xorg-x11-server-Xvfb xdotool dbus-x11 at-spi2-core python3-gobject ImageMagick \
poppler-utils desktop-file-utils appstream clang-tools-extra jq libasan libubsan" ;;
    *arch*)
      say "run: sudo pacman -S --needed gcc meson ninja gettext blueprint-compiler gtk4 libadwaita sqlite icu \
json-glib libxml2 uchardet hunspell-fr wordnet-common; \
for the tests also: xorg-server-xvfb xdotool at-spi2-core python-gobject imagemagick desktop-file-utils \
appstream clang jq" ;;
    *)
      say 'install these with the system'"'"'s own tools; versions are those of Debian 13' ;;
  esac
  exit 1
}
