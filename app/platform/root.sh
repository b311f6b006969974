# SPDX-License-Identifier: GPL-3.0-or-later
# The private Debian 13 root of app/run, for machines whose own libraries are too old: made by
# mmdebstrap in the cache folder, entered by bubblewrap.  Nothing on the machine changes, apart from
# the two or three small packages that do this.  Sourced after common.sh and system.sh.
#
# The root is built under the name ….partial and renamed when it is whole, so that an interrupted
# preparation starts over.  Its name has a hash of all that decides its content.

readonly root_suite=trixie
readonly root_locales=$'en_US.UTF-8 UTF-8\nfr_FR.UTF-8 UTF-8'

root_key () {
  { packages "$platform"/packages-build.txt "$platform"/packages-test.txt
    echo "$root_suite $root_locales"
    sed -n '/^make_root/,/^}/p' "$platform/root.sh"; } | sha256sum | cut -c 1-12
}

# Prints "URI<tab>OPTIONS" of the Debian archive that this machine's apt is set up with, whichever
# form its sources have.  Nothing when there is none.
debian_mirror () {
  local uri
  uri=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 2>/dev/null |
    awk '$3 == "main" && $2 ~ /^(bullseye|bookworm|trixie|forky|sid|stable|oldstable|testing|unstable)$/ { print $1; exit }')
  [[ -n $uri ]] || return 0
  printf '%s\t%s\n' "$(mirror_address "$uri")" "$(source_options "$uri")"
}

# A "mirror+file:" source names a list; its first line is the archive.
mirror_address () {
  local uri=$1 file
  case $uri in
    mirror+file:*)
      file=${uri#mirror+file:}
      file=/${file##+(/)}
      uri=$(awk '!/^#/ && NF { print $1; exit }' "${file%/}") ;;
  esac
  printf '%s\n' "${uri%/}"
}

# The options of one-line form, "signed-by=… trusted=yes", of the source with this address.
source_options () {
  local uri=${1%/} parts=${APT_SOURCES:-/etc/apt}
  awk -v uri="$uri" '
    function strip(s) { sub(/\/$/, "", s); return s }
    FILENAME ~ /\.list$/ && $1 == "deb" {
      if (match($0, /\[[^]]*\]/)) options = substr($0, RSTART + 1, RLENGTH - 2); else options = ""
      rest = $0; sub(/\[[^]]*\]/, "", rest); split(rest, field, /[ \t]+/)
      if (strip(field[2]) == uri) { found = options; exit }
    }
    FILENAME ~ /\.sources$/ {
      if (FNR == 1 || /^[ \t]*$/) { here = 0; signed = ""; trusted = "" }
      if (/^#/) next
      key = tolower($1)
      if (key == "uris:") for (i = 2; i <= NF; i++) if (strip($i) == uri) here = 1
      if (key == "signed-by:" && $2 ~ /^\//) signed = "signed-by=" $2
      if (key == "trusted:") trusted = "trusted=" $2
      if (here) found = signed " " trusted
    }
    END { print found }
  ' "$parts"/sources.list "$parts"/sources.list.d/*.list "$parts"/sources.list.d/*.sources 2>/dev/null |
    tr ' ' '\n' | grep -E '^(signed-by|trusted)=' | xargs
}

# What apt on this machine is told about proxies and certificates, as options for the root's apt.
apt_connection_options () {
  apt-config dump 2>/dev/null |
    grep -E '^Acquire::(http|https)::([^ ]*::)?(Proxy|Proxy-Auto-Detect|CAInfo|Verify-Peer|Verify-Host)' |
    sed 's/;$//'
}

prepare_root () {
  local mirror options key line
  root=$cache/root-$(root_key)
  if [[ -e $root/.complete ]] && root_tools_present; then
    touch "$root/.complete"
    return
  fi
  lock "$cache/root.lock"
  if [[ ! -e $root/.complete ]]; then
    IFS=$'\t' read -r mirror options < <(debian_mirror) || explain_missing
    say "this system's libraries are older than GTK 4.18; preparing a private Debian 13 system in"
    say "    $root"
    say 'once: about 2 minutes and 2 GB; nothing else on the machine changes'
  fi
  install_root_tools
  [[ -e $root/.complete ]] || build_root "$mirror" "$options"
  unlock
}

root_tools_present () {
  command -v bwrap >/dev/null
}

install_root_tools () {
  local missing=()
  command -v bwrap >/dev/null || missing+=(bubblewrap)
  if [[ ! -e $root/.complete ]]; then
    command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
    [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] || missing+=(debian-archive-keyring)
    ((EUID == 0)) || can_be_root || command -v newuidmap >/dev/null || missing+=(uidmap)
  fi
  ((${#missing[@]} == 0)) || apt_install "${missing[@]}"
}

build_root () {
  local mirror=$1 options=$2 log=$cache/log/root.log partial=$root.partial
  case $options in
    *signed-by=* | *trusted=*) ;;
    *) options="signed-by=/usr/share/keyrings/debian-archive-keyring.gpg" ;;
  esac
  remove_tree "$partial"
  phase "taking Debian 13 from $mirror"
  logged "$log" make_root "$partial" "deb [$options] $mirror $root_suite main" ||
    failed "$log" 'the private Debian 13 system could not be made'
  [[ -x $partial/usr/bin/meson && -x $partial/usr/bin/blueprint-compiler ]] ||
    failed "$log" 'the private Debian 13 system is not whole'
  touch "$partial/.complete"
  remove_tree "$root"
  mv -T "$partial" "$root"
  phase "the private Debian 13 system is ready"
  remove_old_roots
}

# A user's root belongs to the user: mmdebstrap, as root or in a user namespace, writes an archive,
# which is unpacked without owners and devices.  So no privilege is needed to use it or to remove it.
make_root () {
  local target=$1 source=$2 option
  local -a command=(mmdebstrap --variant=apt --format=directory
    --aptopt='APT::Install-Recommends "false"'
    --aptopt='Acquire::Languages "none"'
    --aptopt='Acquire::Retries "3"'
    --aptopt='Acquire::Check-Valid-Until "false"'
    --aptopt='Acquire::Check-Date "false"'
    --dpkgopt='force-unsafe-io'
    --dpkgopt='path-exclude=/usr/share/man/*'
    --dpkgopt='path-exclude=/usr/share/doc/*'
    --dpkgopt='path-include=/usr/share/doc/*/copyright'
    --include="$(packages "$platform"/packages-build.txt "$platform"/packages-test.txt | tr ' ' ',')"
    --customize-hook="printf '%s\n' '$root_locales' > \"\$1/etc/locale.gen\"; chroot \"\$1\" locale-gen"
    --customize-hook='chroot "$1" dbus-uuidgen > "$1/etc/machine-id"')
  while IFS= read -r option; do
    command+=(--aptopt="$option")
  done < <(apt_connection_options)
  # In a mount namespace of its own: what it mounts is gone with it, however it ends.
  local -a private=(unshare --mount --propagation private)
  if ((EUID == 0)); then
    "${private[@]}" true 2>/dev/null || private=()
    exec "${private[@]}" "${command[@]}" --mode=root "$root_suite" "$target" "$source"
  fi
  command=("${command[@]/--format=directory/--format=tar}")
  mkdir -p "$target"
  set -o pipefail
  # Without newuidmap unshare waits for ever.
  if command -v newuidmap >/dev/null && unshare --user --map-auto --map-root-user true 2>/dev/null; then
    TMPDIR=/var/tmp "${command[@]}" --mode=unshare "$root_suite" - "$source"
  else
    sudo "${private[@]}" true 2>/dev/null || private=()
    sudo TMPDIR=/var/tmp "${private[@]}" "${command[@]}" --mode=root "$root_suite" - "$source"
  fi | tar --extract --directory="$target" --no-same-owner --exclude='./dev/*' --delay-directory-restore
}

remove_tree () {
  [[ -e $1 ]] || return 0
  chmod -R u+rwX "$1" 2>/dev/null
  rm -rf --one-file-system "$1" || die "cannot remove $1"
}

# Roots of other package lists that nothing has used for a month.
remove_old_roots () {
  local old
  for old in "$cache"/root-*/.complete; do
    [[ $old -nt $root/.complete || -z $(find "$old" -mtime +30 2>/dev/null) ]] || remove_tree "${old%/.complete}"
  done
}

# Folders that the private system has of its own: the machine's are seen below /run/host.
is_system_path () {
  case $1/ in
    /run/user/* | /run/media/* | /run/host/*) return 1 ;;
    /usr/* | /etc/* | /bin/* | /sbin/* | /lib/* | /lib32/* | /lib64/* | /libx32/* | /run/*) return 0 ;;
  esac
  return 1
}

# Prints the name under which the private system sees the machine's PATH.
seen_as () {
  local path=$1 real
  real=$(realpath -m -- "$path" 2>/dev/null) || real=$path
  if is_system_path "$real"; then
    printf '/run/host%s\n' "$real"
  else
    printf '%s\n' "$path"
  fi
}

# Rewrites arguments that name files in folders which the private system has of its own; leaves its
# result in the array "seen".
translate_arguments () {
  local argument
  seen=()
  for argument; do
    case $argument in
      --*=/*) argument=${argument%%=*}=$(seen_as "${argument#*=}") ;;
      file:///*) argument=file://$(seen_as "${argument#file://}") ;;
      -*) ;;
      /*) argument=$(seen_as "$argument") ;;
      *) [[ ! -e $argument ]] || argument=$(seen_as "$argument") ;;
    esac
    seen+=("$argument")
  done
}

# The locale of the caller where the root has it, else one with UTF-8.
root_locale () {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    fr*) echo fr_FR.UTF-8 ;;
    '' | C | C.* | POSIX) echo C.UTF-8 ;;
    *) echo en_US.UTF-8 ;;
  esac
}

# Fills the array "entry" with the command that enters the root: its own /usr and /etc, everything
# else as the caller sees it.
enter_root_command () {
  local path name
  local -a keep=()
  entry=(bwrap --die-with-parent --unshare-pid --proc /proc --dev-bind /dev /dev --ro-bind-try /sys /sys)
  bwrap --unshare-pid --ro-bind / / --proc /proc true 2>/dev/null ||
    entry=(bwrap --die-with-parent --bind /proc /proc --dev-bind /dev /dev --ro-bind-try /sys /sys)
  entry+=(--ro-bind "$root/usr" /usr --ro-bind "$root/etc" /etc)
  for path in "$root"/{bin,sbin,lib*}; do
    [[ ! -L $path ]] || entry+=(--symlink "$(readlink "$path")" "/${path##*/}")
  done
  for path in /etc/passwd /etc/group /etc/hosts /etc/resolv.conf; do
    [[ -e $path && -f $root$path && ! -L $root$path ]] && entry+=(--ro-bind "$(realpath "$path")" "$path")
  done
  for path in /*; do
    name=${path##*/}
    case $name in
      usr | etc | bin | sbin | lib* | proc | dev | sys | run | lost+found) ;;
      *)
        if [[ -L $path ]]; then
          entry+=(--symlink "$(readlink "$path")" "$path")
        elif [[ -d $path ]]; then
          entry+=(--bind "$path" "$path")
        fi ;;
    esac
  done
  entry+=(--tmpfs /run --bind / /run/host)
  for path in "/run/user/$EUID" /run/media /run/dbus; do
    entry+=(--bind-try "$path" "$path")
  done
  [[ ! -d /var/cache/fontconfig ]] || entry+=(--ro-bind-try "$root/var/cache/fontconfig" /var/cache/fontconfig)
  entry+=(--chdir "$(seen_as "$PWD")" --clearenv)
  while IFS= read -r name; do
    keep+=(--setenv "$name" "${!name}")
  done < <(compgen -e | grep -E '^(HOME|USER|LOGNAME|SHELL|TERM|TZ|TMPDIR|CI|COLUMNS|NO_COLOR|LANGUAGE|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|DBUS_SESSION_BUS_ADDRESS|NO_AT_BRIDGE|CONCORDAT_.*|XDG_(CACHE|CONFIG|DATA|STATE)_HOME|XDG_(RUNTIME_DIR|SESSION_TYPE|CURRENT_DESKTOP)|G_(DEBUG|MESSAGES_DEBUG|SLICE)|G[DS]K_.*|GTK_(THEME|DEBUG|A11Y)|GSETTINGS_BACKEND|ADW_.*|[A-Z]*SAN_OPTIONS|MESON_.*|NINJA_.*|SHOT_.*)$')
  entry+=("${keep[@]}" --setenv PATH /usr/bin:/bin:/usr/sbin:/sbin --setenv LANG "$(root_locale)")
  [[ -n ${GSETTINGS_BACKEND:-} ]] || entry+=(--setenv GSETTINGS_BACKEND keyfile)
  if [[ -z ${TZ:-} && -L /etc/localtime ]]; then
    path=$(readlink -f /etc/localtime)
    [[ $path != */zoneinfo/* ]] || entry+=(--setenv TZ "${path##*/zoneinfo/}")
  fi
  entry+=(--)
}
