# needs: python3 (apt python3 >= 3.11)
# needs: python3-venv (apt python3-venv)

# pip gets its packages from a folder, as there is no network here.
wheel() { # DISTRIBUTION MODULE
  python3 - "$1" "$2" <<'PY'
import sys, zipfile
distribution, module = sys.argv[1:]
info = f'{distribution.replace("-", "_")}-1.0.dist-info'
files = {
    f'{module}/__init__.py': '',
    f'{info}/METADATA': f'Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n',
    f'{info}/WHEEL': 'Wheel-Version: 1.0\nGenerator: repro\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
}
record = ''.join(f'{name},,\n' for name in [*files, f'{info}/RECORD'])
with zipfile.ZipFile(f'wheels/{distribution.replace("-", "_")}-1.0-py3-none-any.whl', 'w') as archive:
    for name, text in {**files, f'{info}/RECORD': record}.items():
        archive.writestr(name, text)
PY
}

set_up() {
  mkdir wheels app
  wheel acme-prices acme_prices
  wheel PyYAML yaml
  export PIP_NO_INDEX=1 PIP_FIND_LINKS=$HOME/wheels PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
  cd app
  python3 -m venv .venv
  printf 'import acme_prices\n' >app.py
}

provoke() {
  value module acme_prices
  run 'python3 app.py'
}

check() {
  run 'python3 app.py'
}

fix_install_for_this_interpreter() {
  run '. .venv/bin/activate'
  run 'python -m pip install acme-prices | tail -n 1'
}

provoke_use_the_package_name() {
  . .venv/bin/activate
  printf 'import yaml\n' >app.py
  value module yaml
  run 'python3 app.py'
}

fix_use_the_package_name() {
  run 'python -m pip install PyYAML | tail -n 1'
}

provoke_rename_your_file() {
  . .venv/bin/activate
  printf 'import email.mime\n' >app.py
  touch email.py
  value module email.mime
  value parent email
  run 'python3 app.py'
}

check_rename_your_file() {
  run 'python3 -c "import email.mime; print(email.__file__)"'
}

fix_rename_your_file() {
  run 'mv email.py try_email.py'
}

provoke_run_as_module() {
  mkdir -p shop/jobs
  touch shop/prices.py
  printf 'import shop.prices\n' >shop/jobs/nightly.py
  cd shop/jobs
  value module shop
  run 'python3 nightly.py'
}

check_run_as_module() {
  run 'python3 -m shop.jobs.nightly'
}

fix_run_as_module() {
  run 'cd ~/app'
}
