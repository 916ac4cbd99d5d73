#!/usr/bin/env bash
# Compiles the examples of the article: each broken one has to fail with E0382 (or the code said),
# each fix has to compile and run. Needs: rustc. Everything stays in a temporary folder.
set -uo pipefail
WORK=$(mktemp -d /tmp/unstuck-rust.XXXXXX)
trap 'rm -rf "$WORK"' EXIT
cd "$WORK" || exit 1
FAILED=0
EDITION=${EDITION:-2024}
rustc --version

build() { rustc --edition "$EDITION" -A warnings --crate-name x -o x main.rs 2>out; }
# broken NAME [CODE] <<code: fails, with that error code, and prints what rustc says.
broken() {
  cat >main.rs
  printf '\n=== broken: %s\n' "$1"
  if build; then echo '!! it compiled'; FAILED=1; return; fi
  cat out
  grep -q "^error\[${2:-E0382}\]" out || { echo "!! expected ${2:-E0382}"; FAILED=1; }
}
# fixed NAME <<code: compiles and runs.
fixed() {
  cat >main.rs
  printf -- '--- fix %s: ' "$1"
  if build && ./x >ran 2>&1; then echo "ok, prints: $(tr '\n' ' ' <ran)"; else echo '!! failed'; cat out; FAILED=1; fi
}

passed_by_value() {
  broken passed-by-value <<'RS'
fn print_len(s: String) {
    println!("{}", s.len());
}

fn main() {
    let name = String::from("ferris");
    print_len(name);
    println!("{name}");
}
RS
  fixed borrow-instead <<'RS'
fn print_len(s: &str) {
    println!("{}", s.len());
}

fn main() {
    let name = String::from("ferris");
    print_len(&name);
    println!("{name}");
}
RS
  fixed 'borrow-instead, to change it' <<'RS'
fn shout(s: &mut String) {
    s.push('!');
}
fn main() {
    let mut name = String::from("ferris");
    shout(&mut name);
    println!("{name}");
}
RS
  fixed 'clone-it, foreign function' <<'RS'
fn register(s: String) { println!("{s}"); }
fn main() {
    let name = String::from("ferris");
    register(name.clone());
    println!("{name}");
}
RS
  fixed 'clone-it, shared owner' <<'RS'
use std::rc::Rc;
fn main() {
    let list = Rc::new(vec![1, 2, 3]);
    let other = Rc::clone(&list);
    println!("{list:?} {other:?} {}", Rc::strong_count(&list));
}
RS
  broken 'struct fields in order' <<'RS'
struct User { name: String, len: usize }
fn main() {
    let name = String::from("ferris");
    let user = User { name, len: name.len() };
}
RS
  fixed 'struct fields, other order' <<'RS'
struct User { name: String, len: usize }
fn main() {
    let name = String::from("ferris");
    let user = User { len: name.len(), name };
    println!("{} {}", user.name, user.len);
}
RS
  broken 'dbg! takes its argument' <<'RS'
fn main() {
    let name = String::from("ferris");
    dbg!(name);
    println!("{name}");
}
RS
  fixed 'dbg! with a reference' <<'RS'
fn main() {
    let name = String::from("ferris");
    dbg!(&name);
    println!("{name}");
}
RS
}

for_loop() {
  broken for-loop <<'RS'
fn main() {
    let names = vec![String::from("a"), String::from("b")];
    for n in names {
        println!("{n}");
    }
    println!("{}", names.len());
}
RS
  fixed iterate-by-reference <<'RS'
fn main() {
    let mut names = vec![String::from("a"), String::from("b")];
    for n in &names {
        println!("{n}");
    }
    for n in &mut names {
        n.push('!');
    }
    let upper: Vec<String> = names.iter().map(|n| n.to_uppercase()).collect();
    println!("{} {upper:?}", names.len());
}
RS
  broken 'a reference to a range is no iterator' E0277 <<'RS'
fn main() { let r = 1..4; for i in &r { println!("{i}"); } println!("{}", r.len()); }
RS
  fixed 'range.clone()' <<'RS'
fn main() { let r = 1..4; for i in r.clone() { println!("{i}"); } println!("{}", r.len()); }
RS
  broken 'next() inside for' <<'RS'
fn main() { let v = vec![1, 2]; let mut iter = v.iter(); for i in iter { iter.next(); } }
RS
  fixed 'while let' <<'RS'
fn main() { let v = vec![1, 2]; let mut iter = v.iter(); while let Some(i) = iter.next() { println!("{i} {:?}", iter.next()); } }
RS
}

method() {
  broken method <<'RS'
fn main() {
    let maybe = Some(String::from("x"));
    let s = maybe.unwrap();
    println!("{s} {}", maybe.is_some());
}
RS
  broken 'into_iter' <<'RS'
fn main() {
    let v = vec![1, 2, 3];
    let doubled: Vec<i32> = v.into_iter().map(|x| x * 2).collect();
    println!("{v:?} {doubled:?}");
}
RS
  fixed lend-before-the-method <<'RS'
fn main() {
    let mut maybe = Some(String::from("x"));
    let borrowed: &str = maybe.as_deref().unwrap();
    println!("{borrowed}");
    let s: &String = maybe.as_ref().unwrap();
    println!("{s} {}", maybe.is_some());
    let owned: Option<String> = maybe.take();
    println!("{owned:?} {maybe:?}");
}
RS
  broken 'own method with self' <<'RS'
struct Builder { port: u16 }
impl Builder {
    fn port(mut self, port: u16) -> Self { self.port = port; self }
    fn start(&self) { println!("{}", self.port); }
}
fn main() { let b = Builder { port: 1 }; b.port(2); b.start(); }
RS
  fixed 'keep what it returns' <<'RS'
struct Builder { port: u16 }
impl Builder {
    fn port(mut self, port: u16) -> Self { self.port = port; self }
    fn start(&self) { println!("{}", self.port); }
}
fn main() { let b = Builder { port: 1 }; let b = b.port(2); b.start(); }
RS
}

closure() {
  broken closure <<'RS'
use std::thread;

fn main() {
    let data = vec![1, 2, 3];
    let handle = thread::spawn(move || println!("{}", data.len()));
    println!("{data:?}");
    handle.join().unwrap();
}
RS
  fixed give-the-closure-its-own <<'RS'
use std::sync::Arc;
use std::thread;

fn main() {
    let data = Arc::new(vec![1, 2, 3]);
    let handle = thread::spawn({
        let data = Arc::clone(&data);
        move || println!("{}", data.len())
    });
    println!("{data:?}");
    handle.join().unwrap();
}
RS
  fixed 'scoped threads' <<'RS'
use std::thread;
fn main() {
    let data = vec![1, 2, 3];
    thread::scope(|s| {
        s.spawn(|| println!("{}", data.len()));
    });
    println!("{data:?}");
}
RS
  broken 'without move' E0373 <<'RS'
use std::thread;
fn main() {
    let data = vec![1, 2, 3];
    let handle = thread::spawn(|| println!("{}", data.len()));
    handle.join().unwrap();
}
RS
  broken 'async move' <<'RS'
fn spawn<F: std::future::Future>(_f: F) {}
fn main() { let s = String::from("x"); spawn(async move { println!("{s}"); }); println!("{s}"); }
RS
  broken 'FnOnce called twice' <<'RS'
fn main() { let s = String::from("x"); let f = move || s; let a = f(); let b = f(); }
RS
  fixed 'return a clone' <<'RS'
fn main() { let s = String::from("x"); let f = move || s.clone(); let a = f(); let b = f(); println!("{a}{b}"); }
RS
}

in_loop() {
  broken in-loop <<'RS'
fn send(m: String) {
    println!("{m}");
}

fn main() {
    let msg = String::from("hi");
    for _ in 0..3 {
        send(msg);
    }
}
RS
  fixed 'keep-it-through-the-loop: clone' <<'RS'
fn send(m: String) { println!("{m}"); }
fn main() { let msg = String::from("hi"); for _ in 0..3 { send(msg.clone()); } }
RS
  fixed 'keep-it-through-the-loop: borrow' <<'RS'
fn send(m: &str) { println!("{m}"); }
fn main() { let msg = String::from("hi"); for _ in 0..3 { send(&msg); } }
RS
  fixed 'keep-it-through-the-loop: break' <<'RS'
fn send(m: String) { println!("{m}"); }
fn main() { let msg = String::from("hi"); for i in 0..3 { if i == 1 { send(msg); break; } } }
RS
  fixed 'keep-it-through-the-loop: take' <<'RS'
fn send(m: String) { println!("{m}"); }
fn main() {
    let mut msg = Some(String::from("hi"));
    for i in 0..3 {
        if i == 1 {
            if let Some(m) = msg.take() { send(m); }
        }
    }
}
RS
  broken 'reinitialization' <<'RS'
fn main() { let mut s = String::new(); for i in 0..2 { if i == 1 { s = String::new(); } drop(s); } }
RS
  fixed 'always given back' <<'RS'
fn main() { let mut s = String::new(); for _ in 0..2 { drop(s); s = String::new(); } println!("{s}."); }
RS
}

part() {
  broken part <<'RS'
#[derive(Debug)]
struct User {
    name: String,
    age: u32,
}

fn main() {
    let user = User { name: String::from("ferris"), age: 7 };
    let name = user.name;
    println!("{name} {}", user.age);
    println!("{user:?}");
}
RS
  broken 'if let' <<'RS'
fn main() {
    let maybe = Some(String::from("x"));
    if let Some(s) = maybe {
        println!("{s}");
    }
    println!("{maybe:?}");
}
RS
  broken 'match twice, no name' <<'RS'
fn main() {
    let maybe = Some(String::from("x"));
    if let Some(s) = maybe { drop(s) }
    if let Some(s) = maybe { drop(s) }
}
RS
  broken 'part, passed on' <<'RS'
struct User { name: String, age: u32 }
fn greet(u: User) {}
fn main() {
    let user = User { name: String::from("ferris"), age: 7 };
    drop(user.name);
    greet(user);
}
RS
  fixed match-a-reference <<'RS'
#[derive(Debug)]
struct User { name: String, age: u32 }
fn main() {
    let maybe = Some(String::from("x"));
    if let Some(s) = &maybe {
        println!("{s}");
    }
    println!("{maybe:?}");
    let mut user = User { name: String::from("ferris"), age: 7 };
    let name = &user.name;
    println!("{name} {}", user.age);
    let taken = std::mem::take(&mut user.name);
    println!("{taken} {user:?}");
}
RS
}

not_copy() {
  broken not-copy <<'RS'
struct Point {
    x: i32,
    y: i32,
}

fn main() {
    let a = Point { x: 1, y: 2 };
    let b = a;
    println!("{} {}", a.x, b.y);
}
RS
  broken 'assign to part' <<'RS'
struct Point { x: i32, y: i32 }
fn main() { let mut a = Point { x: 1, y: 2 }; let b = a; a.x = 3; }
RS
  fixed derive-copy <<'RS'
#[derive(Clone, Copy)]
struct Point {
    x: i32,
    y: i32,
}

fn main() {
    let a = Point { x: 1, y: 2 };
    let b = a;
    println!("{} {}", a.x, b.y);
}
RS
  broken 'Copy with a String' E0204 <<'RS'
#[derive(Clone, Copy)]
struct User { name: String }
fn main() {}
RS
  broken generic <<'RS'
fn twice<T>(t: T) -> (T, T) {
    (t, t)
}
fn main() {}
RS
  fixed 'generic with Clone' <<'RS'
fn twice<T: Clone>(t: T) -> (T, T) {
    (t.clone(), t)
}
fn main() { println!("{:?}", twice(String::from("x"))); }
RS
  broken '&mut into a generic function' <<'RS'
fn run<T>(_t: T) {}
fn main() { let mut v = vec![]; let r = &mut v; run(r); r.push(2); }
RS
  fixed reborrow <<'RS'
fn run<T>(_t: T) {}
fn main() { let mut v = vec![]; let r = &mut v; run(&mut *r); r.push(2); println!("{v:?}"); }
RS
}

neighbours() {
  broken 'neighbour E0505' E0505 <<'RS'
fn main() { let s = String::new(); let r = &s; drop(s); println!("{r}"); }
RS
  broken 'neighbour E0507' E0507 <<'RS'
struct S { v: Vec<String> }
impl S { fn each(&self) { for x in self.v { println!("{x}"); } } }
fn main() {}
RS
}

passed_by_value; for_loop; method; closure; in_loop; part; not_copy; neighbours
printf '\n%s\n' "$([ $FAILED = 0 ] && echo 'all as expected' || echo 'SOMETHING FAILED')"
exit $FAILED
