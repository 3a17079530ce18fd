#!/usr/bin/env bash
# Installs the Debian packages that the tests need. Idempotent: does nothing where all are there.
set -euo pipefail

# chromium: the browser tests; fonts-noto-cjk: Chinese on the stage is boxes without it;
# espeak-ng: the second way to the embedded voice; ffmpeg: streams, recordings, and what tests decode.
packages=(chromium fonts-noto-cjk espeak-ng ffmpeg)

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing+=("$package")
done

if [ "${#missing[@]}" -eq 0 ]; then
  echo "Debian packages: all there (${packages[*]})"
  exit 0
fi

if ! command -v apt-get >/dev/null; then
  echo "This system has no apt-get. Install the equivalents of: ${missing[*]}" >&2
  exit 3
fi

if [ "$(id -u)" -ne 0 ]; then
  echo "Not root, so these Debian packages cannot be installed here: ${missing[*]}" >&2
  echo "Run: sudo scripts/install-debian.sh" >&2
  exit 3
fi

export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}"
echo "Debian packages installed: ${missing[*]}"
