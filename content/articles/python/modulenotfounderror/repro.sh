#!/usr/bin/env bash
# Provokes ModuleNotFoundError with a real Python in each of the article's ways, then runs each fix.
# Nothing is downloaded: the packages are wheels that this script writes.
#   PYTHON   the Python to use (3.11 or later; default python3)
#   PYTHON2  optional: the Python 2 wording
#   PYTHON12 optional: Python 3.12 or later with SETUPTOOLS=/path/to/setuptools.whl, for removed modules
#   BUILDER  optional: a Python that has setuptools and wheel (Debian's), for the editable install
#   APT      optional: 1 to install python3-tk with apt, for the missing part
#   JUPYTER  optional: a Python with ipykernel and nbclient, for the notebook
set -euo pipefail

PYTHON=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work/home" PIP_CONFIG_FILE=/dev/null PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
unset PIP_FIND_LINKS PIP_EXTRA_INDEX_URL PYTHONPATH || true
mkdir -p "$HOME" "$work/wheels"

say() { printf '\n## %s\n' "$*"; }
check() { local name=$1; shift; if "$@"; then echo "ok: $name"; else echo "FAILED: $name"; exit 1; fi; }
prints() { # prints TEXT COMMAND...: its output, of either stream, contains the text
  local text=$1; shift
  "$@" > "$work/out.txt" 2>&1 || true
  cat "$work/out.txt"
  grep -qF -- "$text" "$work/out.txt"
}
project() { mkdir -p "$work/$1"; cd "$work/$1"; }
pip_install() { "$1" -m pip install --no-index --find-links "$work/wheels" --quiet "${@:2}"; }

# Wheels: acme-tools has the package acme_tools, acme-imaging has the module aimg.
"$PYTHON" - "$work/wheels" <<'PY'
import sys, zipfile
def wheel(dist, files):
    name = dist.replace('-', '_')
    info = f'{name}-1.0.dist-info'
    files = {**files, f'{info}/METADATA': f'Metadata-Version: 2.1\nName: {dist}\nVersion: 1.0\n',
             f'{info}/WHEEL': 'Wheel-Version: 1.0\nGenerator: repro\nRoot-Is-Purelib: true\nTag: py3-none-any\n'}
    record = ''.join(f'{path},,\n' for path in [*files, f'{info}/RECORD'])
    with zipfile.ZipFile(f'{sys.argv[1]}/{name}-1.0-py3-none-any.whl', 'w') as archive:
        for path, text in {**files, f'{info}/RECORD': record}.items():
            archive.writestr(path, text)
wheel('acme-tools', {'acme_tools/__init__.py': '', 'acme_tools/client.py': 'answer = 42\n'})
wheel('acme-imaging', {'aimg.py': 'answer = 42\n'})
PY

provoke_not_installed() {
  project not-installed
  "$PYTHON" -m venv .venv
  echo 'import acme_tools.client' > app.py
  check not-installed prints "ModuleNotFoundError: No module named 'acme_tools'" .venv/bin/python app.py
  check 'pip show' prints 'Package(s) not found: acme-tools' .venv/bin/python -m pip show acme-tools
  check 'python -m' prints 'No module named acme_tools' .venv/bin/python -m acme_tools
  if [ -n "${PYTHON2:-}" ]; then check 'Python 2' prints 'ImportError: No module named acme_tools.client' "$PYTHON2" app.py; fi
}
fix_install_for_this_interpreter() {
  cd "$work/not-installed"
  pip_install .venv/bin/python acme-tools
  check install-for-this-interpreter .venv/bin/python app.py
  cd "$work/other-interpreter"
  check 'install-for-this-interpreter: activate' bash -c '. one/bin/activate && python app.py'
  pip_install two/bin/python acme-tools
  check 'install-for-this-interpreter: python -m pip' two/bin/python app.py
}
provoke_other_interpreter() {
  project other-interpreter
  "$PYTHON" -m venv one; "$PYTHON" -m venv two
  pip_install one/bin/python acme-tools
  echo 'import acme_tools' > app.py
  check other-interpreter prints "No module named 'acme_tools'" two/bin/python app.py
  one/bin/pip --version
  two/bin/python -c 'import sys; print(sys.executable)'
}
provoke_import_name_differs() {
  project import-name
  "$PYTHON" -m venv .venv
  check 'no such package' prints 'No matching distribution found for aimg' pip_install .venv/bin/python aimg
  check import-name-differs prints "No module named 'acme_imaging'" \
    bash -c '.venv/bin/python -m pip install --no-index --find-links ../wheels -q acme-imaging; .venv/bin/python -c "import acme_imaging"'
}
fix_use_the_package_name() {
  cd "$work/import-name"
  check 'pip show --files' prints 'aimg.py' .venv/bin/python -m pip show --files acme-imaging
  check use-the-package-name .venv/bin/python -c 'import aimg'
}
provoke_own_file_shadows() {
  project shadow
  "$PYTHON" -m venv .venv
  pip_install .venv/bin/python acme-tools
  echo 'from acme_tools.client import answer' > app.py
  : > acme_tools.py
  check own-file-shadows prints "No module named 'acme_tools.client'; 'acme_tools' is not a package" .venv/bin/python app.py
  check 'where it is' prints "$work/shadow/acme_tools.py" .venv/bin/python -c "import acme_tools; print(acme_tools.__file__)"
  echo 'print(1)' > email.py
  check 'shadows the standard library' prints "'email' is not a package" .venv/bin/python -c 'import email.message'
  rm email.py
}
fix_rename_your_file() {
  cd "$work/shadow"
  mv acme_tools.py try_acme_tools.py
  check rename-your-file .venv/bin/python app.py
}
provoke_wrong_folder() {
  project wrong-folder
  mkdir -p shop/jobs
  : > shop/__init__.py; : > shop/jobs/__init__.py
  echo 'answer = 42' > shop/prices.py
  echo 'from shop.prices import answer' > shop/jobs/nightly.py
  check wrong-folder prints "No module named 'shop'" "$PYTHON" shop/jobs/nightly.py
  check 'what it searches' prints "$work/wrong-folder/shop/jobs" \
    bash -c "echo 'import sys; print(sys.path[0])' > shop/jobs/where.py; $PYTHON shop/jobs/where.py"
  check 'with .py' prints "Try using 'shop/jobs/nightly' instead of" "$PYTHON" -m shop/jobs/nightly.py
}
fix_run_as_module() {
  cd "$work/wrong-folder"
  check run-as-module "$PYTHON" -m shop.jobs.nightly
  [ -n "${BUILDER:-}" ] || { echo 'skipped: BUILDER is not set'; return; }
  project src-layout
  mkdir -p src/shop tests
  echo 'answer = 42' > src/shop/__init__.py
  printf '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "shop"\nversion = "1.0"\n' > pyproject.toml
  echo 'from shop import answer' > tests/check.py
  "$BUILDER" -m venv --system-site-packages .venv
  check 'src layout' prints "No module named 'shop'" .venv/bin/python tests/check.py
  .venv/bin/python -m pip install --no-index --no-build-isolation --quiet --editable .
  check 'run-as-module: editable install' .venv/bin/python tests/check.py
}
provoke_removed_from_stdlib() {
  [ -n "${PYTHON12:-}" ] || { echo 'skipped: PYTHON12 is not set'; return; }
  project removed
  for module in distutils imp asyncore asynchat smtpd; do
    check "$module" prints "No module named '$module'" "$PYTHON12" -c "import $module"
  done
}
fix_replace_the_removed_module() {
  [ -n "${PYTHON12:-}" ] && [ -n "${SETUPTOOLS:-}" ] || { echo 'skipped: PYTHON12 or SETUPTOOLS is not set'; return; }
  cd "$work/removed"
  "$PYTHON12" -m venv .venv
  check 'no setuptools' prints "No module named 'setuptools'" .venv/bin/python -c 'import setuptools'
  .venv/bin/python -m pip install --no-index --quiet "$SETUPTOOLS"
  check replace-the-removed-module .venv/bin/python -c 'import distutils.core, pkg_resources'
}
provoke_missing_part() {
  if "$PYTHON" -c 'import tkinter' 2>/dev/null; then echo 'skipped: this Python has tkinter'; return; fi
  check missing-part prints "No module named '" "$PYTHON" -c 'import tkinter'
}
fix_add_the_missing_part() { # only where the script may install: Debian's Python, as root, with APT=1
  [ -n "${APT:-}" ] || { echo 'skipped: APT is not set'; return; }
  apt-get install -y -o DPkg::Lock::Timeout=300 python3-tk >/dev/null
  check add-the-missing-part /usr/bin/python3 -c 'import tkinter'
}
provoke_other_kernel() {
  [ -n "${JUPYTER:-}" ] || { echo 'skipped: JUPYTER is not set'; return; }
  project kernel
  "$PYTHON" -m venv .venv
  pip_install .venv/bin/python acme-tools
  check 'the terminal has it' .venv/bin/python -c 'import acme_tools'
  cat > cells.py <<'PY'
import sys, nbformat
from nbclient import NotebookClient
notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sys.argv[2:]])
client = NotebookClient(notebook, kernel_name=sys.argv[1], allow_errors=True)
client.execute()
for cell in notebook.cells:
    for output in cell.outputs:
        print(output.get('text') or f"{output.get('ename')}: {output.get('evalue')}" if output.output_type != 'execute_result' else output.data)
PY
  check other-kernel prints "ModuleNotFoundError: No module named 'acme_tools'" \
    "$JUPYTER" cells.py python3 'import sys; print(sys.executable)' 'import acme_tools'
}
fix_install_in_the_kernel() {
  [ -n "${JUPYTER:-}" ] || { echo 'skipped: JUPYTER is not set'; return; }
  cd "$work/kernel"
  "$JUPYTER" -m venv --system-site-packages nb
  cp -r "$(dirname "$(dirname "$JUPYTER")")"/lib/python3*/site-packages/. nb/lib/python3*/site-packages/ # the kernel's own copy, to change
  nb/bin/python -m ipykernel install --user --name shop >/dev/null
  check install-in-the-kernel prints '42' nb/bin/python cells.py shop \
    "%pip install --no-index --find-links $work/wheels --quiet acme-tools" 'from acme_tools.client import answer; print(answer)'
}

say "$("$PYTHON" --version)"
for phase in provoke_not_installed provoke_other_interpreter fix_install_for_this_interpreter \
  provoke_import_name_differs fix_use_the_package_name provoke_own_file_shadows fix_rename_your_file \
  provoke_wrong_folder fix_run_as_module provoke_removed_from_stdlib \
  fix_replace_the_removed_module provoke_missing_part fix_add_the_missing_part provoke_other_kernel fix_install_in_the_kernel; do
  say "$phase"
  "$phase"
done
