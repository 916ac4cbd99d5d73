# needs: rustc (apt rustc)

# broken PLACE: the program on standard input has to be refused for the use of PLACE.
broken() {
  cat >main.rs
  value place "$1"
  compile
}

compile() { run 'rustc --edition 2021 -A warnings main.rs && ./main'; }

replace() { run "sed -i '$1' main.rs"; }

provoke() {
  broken name <<'RS'
fn print_len(s: String) {
    println!("{}", s.len());
}

fn main() {
    let name = String::from("ferris");
    print_len(name);
    println!("{name}");
}
RS
}

check() {
  compile
}

fix_borrow_instead() {
  replace 's/s: String/s: \&str/; s/print_len(name)/print_len(\&name)/'
}

fix_clone_it() {
  replace 's/print_len(name)/print_len(name.clone())/'
}

provoke_iterate_by_reference() {
  broken names <<'RS'
fn main() {
    let names = vec![String::from("a"), String::from("b")];
    for n in names {
        println!("{n}");
    }
    println!("{}", names.len());
}
RS
}

fix_iterate_by_reference() {
  replace 's/in names/in \&names/'
}

provoke_lend_before_the_method() {
  broken maybe <<'RS'
fn main() {
    let maybe = Some(String::from("x"));
    let s = maybe.unwrap();
    println!("{s} {}", maybe.is_some());
}
RS
}

fix_lend_before_the_method() {
  replace 's/maybe.unwrap()/maybe.as_ref().unwrap()/'
}

provoke_give_the_closure_its_own() {
  broken list <<'RS'
use std::sync::Arc;
use std::thread;

fn main() {
    let list = Arc::new(vec![1, 2, 3]);
    let worker = thread::spawn(move || println!("{list:?}"));
    worker.join().unwrap();
    println!("{list:?}");
}
RS
}

fix_give_the_closure_its_own() {
  replace 's/^    let worker/    let theirs = Arc::clone(\&list);\n&/; s/("{list:?}"));/("{theirs:?}"));/'
}

provoke_keep_it_through_the_loop() {
  broken buffer <<'RS'
fn main() {
    let buffer = String::new();
    for word in ["a", "b"] {
        let next = buffer + word;
        println!("{next}");
    }
}
RS
}

fix_keep_it_through_the_loop() {
  replace 's/let buffer/let mut buffer/; s/let next = buffer + word/buffer = buffer + word/; s/{next}/{buffer}/'
}

provoke_match_a_reference() {
  broken user.name <<'RS'
#[derive(Debug)]
struct User {
    name: Option<String>,
}

fn main() {
    let user = User { name: Some(String::from("ferris")) };
    if let Some(name) = user.name {
        println!("{name}");
    }
    println!("{:?}", user.name);
}
RS
}

fix_match_a_reference() {
  replace 's/= user.name/= \&user.name/'
}

provoke_derive_copy() {
  broken point <<'RS'
struct Point {
    x: i32,
}

fn show(point: Point) {
    println!("{}", point.x);
}

fn main() {
    let point = Point { x: 1 };
    show(point);
    show(point);
}
RS
}

fix_derive_copy() {
  replace '1i #[derive(Clone, Copy)]'
}
