# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the program in the cache folder, inside the build environment.  Sourced after common.sh by
# inside.sh and tests/run.
#
# The build is also installed, into its own folder "prefix": so a program that was never installed
# on the machine finds its translations, icons, settings and language packs where it looks for them.

# build KIND: "plain" for app/run, "sanitize" for the tests.  Sets "build" and "prefix".
# Does nothing when no source is newer than the last complete build.
build () {
  local kind=$1 stamp log
  build=$CONCORDAT_CACHE/build-$(printf '%s' "$source" | sha256sum | cut -c 1-8)-$kind-$CONCORDAT_ENVIRONMENT
  prefix=$build/prefix
  stamp=$build/.complete
  log=$CONCORDAT_CACHE/log/build-$kind.log
  source_is_newer "$stamp" || return 0
  lock "$build.lock"
  if source_is_newer "$stamp"; then
    mkdir -p "$build"
    touch "$build/.begun"
    configure "$kind" "$log"
    compile "$kind" "$log"
    logged "$CONCORDAT_CACHE/log/install-$kind.log" \
      meson install -C "$build" --no-rebuild --only-changed --quiet ||
      failed "$CONCORDAT_CACHE/log/install-$kind.log" 'the build could not be completed'
    mv "$build/.begun" "$stamp"
  fi
  unlock
}

source_is_newer () {
  local stamp=$1
  [[ ! -e $stamp || -n $(cd "$source" && find app resources po tests meson.build meson.options -newer "$stamp" -print -quit) ]]
}

configure () {
  local kind=$1 log=$2
  local -a options=(--prefix="$prefix" --libdir=lib)
  case $kind in
    plain) options+=(-Dtests=false) ;;
    sanitize) options+=(-Dtests=true -Dwerror=true -Db_sanitize=address,undefined -Db_lundef=false) ;;
  esac
  [[ -e $build/build.ninja ]] && return
  phase 'configuring the build'
  rm -rf "$build/meson-private" "$build/meson-info"
  logged "$log" meson setup "${options[@]}" "$build" "$source" || failed "$log" 'the build could not be configured'
}

# Ninja's own lines are shown as a count only, and only when there is something to do.
compile () {
  local kind=$1 log=$2
  phase "building ($kind)"
  # The programs that the build itself runs: checking every strstr() over the whole of a dictionary
  # would take minutes.
  ASAN_OPTIONS=detect_leaks=0:intercept_strstr=0 logged "$log" ninja -C "$build" || failed "$log" 'the build failed'
  phase 'built'
}

# What the program needs to find its installed files.
program_environment () {
  export XDG_DATA_DIRS=$prefix/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
  export GSETTINGS_SCHEMA_DIR=$prefix/share/glib-2.0/schemas
}
