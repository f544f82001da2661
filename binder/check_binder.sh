#!/bin/bash
# Shows, without Docker, that mybinder can build and serve this checkout:
#   1. repo2docker prints the Dockerfile, and our packages, Python and postBuild are in it;
#   2. postBuild runs as an ordinary user with a home of its own, in a copy of the tree, on an environment of its own;
#   3. a notebook runs there through the kernelspec that postBuild wrote.
# Needs root (for the ordinary user), java 17 or later and Debian's python3 with python3-venv.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

python=/usr/bin/python3   # a Python below somebody's home folder cannot be started by another user
user=binder-check
work=$(mktemp -d /tmp/binder-check.XXXXXX)
home=$work/home
tree=$home/millet
prefix=$home/prefix

fail() { echo "check_binder: $*" >&2; exit 1; }
clean_up() {
  userdel "$user" >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap clean_up EXIT
[ "$(id -u)" = 0 ] || fail "start it as root; it makes the user $user for the time it runs"
"$python" -c 'import ensurepip' 2>/dev/null || fail "apt install python3-venv"

echo "== the Dockerfile that repo2docker makes"
"$python" -m venv "$work/repo2docker"
"$work/repo2docker/bin/pip" install -q --disable-pip-version-check jupyter-repo2docker==2026.4.0
mkdir -p "$tree"
git ls-files -z --cached --others --exclude-standard | tar --create --null --files-from - \
  | tar --extract --directory "$tree"
dockerfile=$work/Dockerfile
(cd "$tree" && "$work/repo2docker/bin/repo2docker" --no-build --no-run --debug --Repo2Docker.default_buildpack=None .) \
  > "$dockerfile" 2>&1 || { tail -20 "$dockerfile"; fail "repo2docker finds no environment"; }
expect() { grep -Eq -- "$1" "$dockerfile" || { cat "$dockerfile"; fail "the Dockerfile lacks $2"; }; echo "   has $2"; }
while read -r package; do expect "apt-get install .* $package( |\$)" "the apt package $package"; done < binder/apt.txt
expect '^Building conda environment for python=3\.12$' "Python 3.12"
expect 'pip install .*-r "binder/requirements\.txt"$' "binder/requirements.txt"
expect '^RUN \./binder/postBuild$' "binder/postBuild"

echo "== postBuild as an ordinary user"
useradd --no-create-home --home-dir "$home" --shell /bin/bash "$user"
# Maven's cache is taken over where there is one: the copy saves the download
if [ -d "$HOME/.m2" ]; then cp -r "$HOME/.m2" "$home/.m2"; fi
chown -R "$user" "$home"
chmod 755 "$work"
as_user() {
  runuser -u "$user" -- env -u JAVA_HOME -u VIRTUAL_ENV HOME="$home" USER="$user" LOGNAME="$user" \
    PATH="$prefix/bin:/usr/local/bin:/usr/bin:/bin" LC_ALL=C.UTF-8 NB_PYTHON_PREFIX="$prefix" "$@"
}
cd "$tree"
as_user "$python" -m venv "$prefix"
as_user "$prefix/bin/pip" install -q --disable-pip-version-check --no-cache-dir -r binder/requirements.txt
as_user ./binder/postBuild
[ ! -e "$tree/.venv" ] || fail "postBuild made a .venv"
[ ! -e "$home/.m2/repository" ] || fail "postBuild left Maven's cache in the image"
grep -q "$tree/toolkit/target/millet-toolkit.jar" "$prefix/share/jupyter/kernels/java/kernel.json" \
  || fail "the kernelspec does not name the toolkit"

echo "== a notebook through that kernelspec"
cd /
as_user "$prefix/bin/python" "$tree/binder/run_notebooks.py" --jvm -Xmx768m "$tree/notebooks/00-start-here.ipynb"
echo "check_binder: all well"
