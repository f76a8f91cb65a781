#!/bin/sh
# A certificate for a team server that no public authority knows, such as in an office network.
#
#   sh make-certificate.sh team.example [10.0.0.1 …]
#
# makes ca.pem and ca-key.pem once, and for the names and addresses given fullchain.pem and key.pem
# (one-node.conf names both). Of a cluster give all three names: one certificate serves all.
#
# Every agent's browser has to trust ca.pem, or it refuses without a word and Sidedesk says
# "does not trust its certificate":
#   Windows    certutil -addstore -f Root ca.pem, or a group policy; Firefox follows with the
#              policy Certificates.ImportEnterpriseRoots
#   macOS      security add-trusted-cert -d -k /Library/Keychains/System.keychain ca.pem
#   Linux      Chromium: certutil -d sql:$HOME/.pki/nssdb -A -t C,, -n team -i ca.pem
#              Firefox: Settings, Privacy, Certificates, Import
# Keep ca-key.pem off the server. Run the script again in the same folder before a year is over,
# then `nats-server --signal reload`; agents need nothing new.
set -eu
[ $# -gt 0 ] || { echo "usage: $0 name [more names or addresses]" >&2; exit 1; }

names=
for name in "$@"; do
  case $name in
    *[!0-9.]*) names="$names,DNS:$name" ;;
    *) names="$names,IP:$name" ;;
  esac
done

if [ ! -f ca-key.pem ]; then
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 \
    -subj "/CN=Team CA" -addext basicConstraints=critical,CA:TRUE \
    -addext keyUsage=critical,keyCertSign,cRLSign -keyout ca-key.pem -out ca.pem
fi
openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$1" \
  -keyout key.pem -out request.pem
{
  echo "subjectAltName=${names#,}"
  echo "extendedKeyUsage=serverAuth"
} > names.ext
openssl x509 -req -in request.pem -CA ca.pem -CAkey ca-key.pem -CAcreateserial -days 365 \
  -extfile names.ext -out server.pem
cat server.pem ca.pem > fullchain.pem
rm -f request.pem names.ext server.pem
chmod 600 ca-key.pem key.pem
