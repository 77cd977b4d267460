#!/usr/bin/env bash
# Signs with keys that are made for it and thrown away, and asks the tools of others whether it holds: `signing.sh PROGRAM [WINDOWS]`.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/test/parts.sh
program=$(realpath "$1") windows=${2:-}
needs gpg rpmsign openssl

folder=$(mktemp -d)
export GNUPGHOME=$folder/gnupg
trap 'gpgconf --kill all; rm -rf "$folder"' EXIT
mkdir -m 0700 "$GNUPGHOME"
gpg --batch --quiet --pinentry-mode loopback --passphrase '' --quick-generate-key 'Thrown away <nobody@example.org>' ed25519 sign never
export VIKTIG_SIGN_GPG=nobody@example.org
kinds=(deb rpm)
if [ -n "$windows" ] && command -v osslsigncode >/dev/null; then
  printf 'kastes' >"$folder/word"
  openssl req -x509 -newkey rsa:3072 -nodes -days 2 -subj '/CN=Thrown away' -addext 'extendedKeyUsage=codeSigning' \
    -keyout "$folder/key.pem" -out "$folder/cert.pem" 2>/dev/null
  openssl pkcs12 -export -in "$folder/cert.pem" -inkey "$folder/key.pem" -out "$folder/cert.p12" -passout "file:$folder/word"
  export VIKTIG_SIGN_PKCS12=$folder/cert.p12 VIKTIG_SIGN_WORD_FILE=$folder/word
  kinds+=(exe msi)
else
  say 'Skipped: the signing of installers for Windows; there is none, or no osslsigncode.'
fi

packaging/packages.py --program "$program" --windows "${windows:-none}" --out "$folder/made" "${kinds[@]}" >/dev/null
cd "$folder/made"
gpg --quiet --verify SHA256SUMS.asc SHA256SUMS 2>/dev/null || fail 'SHA256SUMS is not signed'
sha256sum --quiet --check SHA256SUMS
ok 'SHA256SUMS is signed, and every package is as it says'
gpg --armor --export >"$folder/key.asc"
rpm --dbpath "$folder/rpm" --import "$folder/key.asc"
rpm --dbpath "$folder/rpm" --checksig ./*.rpm | grep -q 'signatures OK' || fail 'the .rpm is not signed'
ok 'the .rpm is signed'
if [ -n "${VIKTIG_SIGN_PKCS12:-}" ]; then
  for file in ./*.exe ./*.msi; do
    osslsigncode verify -CAfile "$folder/cert.pem" -in "$file" >"$folder/told" 2>&1 || { tail -n 5 "$folder/told" >&2; fail "$file is not signed"; }
    ok "$file is signed"
  done
  for file in "$OLDPWD"/target/package-parts/windows/*.exe; do
    osslsigncode verify -CAfile "$folder/cert.pem" -in "$file" >/dev/null 2>&1 || fail "$file is not signed"
  done
  ok 'so are the programs in them'
  # One letter changed, and it says no.
  printf 'x' | dd of=./*.msi bs=1 seek=60000 conv=notrunc status=none
  if osslsigncode verify -CAfile "$folder/cert.pem" -in ./*.msi >/dev/null 2>&1; then fail 'a changed .msi is taken for signed'; fi
  ok 'one that was changed afterwards is not'
fi
