# needs: kubectl (apt kubernetes-client)
# needs: python3 (apt python3)
# needs: openssl (apt openssl)
# needs: mount (apt mount)
# needs: root

# The API server is a small one that answers as the Kubernetes API documents it. It matters only for the check:
# what refuses the connection is the kernel, and what prints the message is kubectl.
set_up() {
  unset KUBECONFIG HTTPS_PROXY https_proxy NO_PROXY no_proxy
  echo '127.0.0.1 localhost cluster.example.org' >"$ROOT/hosts"
  mount --bind "$ROOT/hosts" /etc/hosts
  PORT=$(free_port)
  OLD_PORT=$(free_port)
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=cluster.example.org -addext subjectAltName=DNS:cluster.example.org -keyout key.pem -out cert.pem 2>/dev/null
  cat >api.py <<'PY'
import http.server, json, ssl, sys
answers = {
    '/version': {'major': '1', 'minor': '20', 'gitVersion': 'v1.20.2'},
    '/api': {'kind': 'APIVersions', 'versions': ['v1']},
    '/apis': {'kind': 'APIGroupList', 'apiVersion': 'v1', 'groups': []},
    '/api/v1': {'kind': 'APIResourceList', 'groupVersion': 'v1', 'resources': [
        {'name': 'nodes', 'singularName': '', 'namespaced': False, 'kind': 'Node', 'verbs': ['get', 'list']}]},
    '/api/v1/nodes': {'kind': 'NodeList', 'apiVersion': 'v1', 'metadata': {}, 'items': [
        {'kind': 'Node', 'apiVersion': 'v1', 'metadata': {'name': 'control-plane'}}]},
}
class Api(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = json.dumps(answers[self.path.split('?')[0]]).encode()
        self.send_response(200)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
server = http.server.HTTPServer(('127.0.0.1', int(sys.argv[1])), Api)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain('cert.pem', 'key.pem')
server.socket = context.wrap_socket(server.socket, server_side=True)
server.serve_forever()
PY
  start python3 api.py "$PORT"
  wait_for listening "$PORT"
  mkdir -p "$ROOT/etc/kubernetes"
  kubeconfig "$PORT" >"$ROOT/etc/kubernetes/admin.conf"
}
tear_down() { umount /etc/hosts; }
kubeconfig() {
  printf '%s\n' 'apiVersion: v1' 'kind: Config' \
    "clusters: [{name: demo, cluster: {server: 'https://cluster.example.org:$1', certificate-authority-data: $(base64 -w0 cert.pem)}}]" \
    'users: [{name: admin, user: {token: t0ken}}]' \
    'contexts: [{name: admin@demo, context: {cluster: demo, user: admin}}]' \
    'current-context: admin@demo'
}

no_cluster() {
  value server localhost:8080
  run 'kubectl get nodes'
}
provoke() { no_cluster; }
check() { run 'kubectl get nodes -o name'; }
fix_give_kubectl_the_kubeconfig() {
  run 'kubectl config current-context'
  run "mkdir -p ~/.kube && cp $ROOT/etc/kubernetes/admin.conf ~/.kube/config"
}

provoke_choose_a_context() {
  mkdir .kube
  kubeconfig "$PORT" | sed '/current-context/d' >.kube/config
  no_cluster
}
fix_choose_a_context() {
  run 'kubectl config get-contexts'
  run 'kubectl config use-context admin@demo'
}

provoke_correct_kubeconfig_variable() {
  mkdir .kube
  cp "$ROOT/etc/kubernetes/admin.conf" .kube/config
  export KUBECONFIG=$HOME/clusters/old.yaml
  value file "$KUBECONFIG"
  no_cluster
}
fix_correct_kubeconfig_variable() {
  run 'echo "$KUBECONFIG"'
  run 'unset KUBECONFIG'
}

provoke_correct_the_address() {
  mkdir .kube
  kubeconfig "$OLD_PORT" >.kube/config
  value server "cluster.example.org:$OLD_PORT"
  run 'kubectl get nodes'
}
fix_correct_the_address() {
  run "kubectl config view --minify -o 'jsonpath={.clusters[0].cluster.server}{\"\\n\"}'"
  run "kubectl config set-cluster demo --server=https://cluster.example.org:$PORT"
}

provoke_leave_out_the_proxy() {
  mkdir .kube
  cp "$ROOT/etc/kubernetes/admin.conf" .kube/config
  export HTTPS_PROXY=http://127.0.0.1:$OLD_PORT
  value server "cluster.example.org:$PORT"
  run 'kubectl get nodes'
}
fix_leave_out_the_proxy() {
  run 'env | grep -i _proxy'
  run 'export NO_PROXY=cluster.example.org'
}
