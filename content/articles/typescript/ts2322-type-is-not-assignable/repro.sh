# needs: tsc (npm typescript@7.0.2)
# needs: react-types (npm @types/react@19.3.0)
# needs: node-types (npm @types/node@24.19.2)

set_up() {
  ln -s "$NPM_PACKAGES/node_modules" node_modules
  echo '{ "compilerOptions": { "strict": true, "jsx": "react-jsx", "noEmit": true, "skipLibCheck": true, "types": ["node"] } }' >tsconfig.json
}

# write FILE: shows a file as it is written.
write() {
  cat >"$1"
  run "cat $1"
}

check() { run 'npx tsc --noEmit'; }

provoke_handle_undefined() {
  write app.ts <<'TS'
const names = new Map([[1, "Ada"]]);
const first: string = names.get(1);
console.log(first);
TS
  value source string
  value target string
  check
}
fix_handle_undefined() {
  write app.ts <<'TS'
const names = new Map([[1, "Ada"]]);
const first: string = names.get(1) ?? "nobody";
console.log(first);

const found = names.get(1);
if (found === undefined) throw new Error("No name for 1");
const certain: string = found;
console.log(certain);
TS
}

provoke_convert_the_value() {
  write app.ts <<'TS'
const port: number = process.env.PORT ?? "3000";
console.log(port);
TS
  value source string
  value target number
  check
}
fix_convert_the_value() {
  write app.ts <<'TS'
const port = Number(process.env.PORT ?? "3000");
if (!Number.isInteger(port)) throw new Error("PORT is not a number");
console.log(port);
TS
}

provoke_keep_the_literal() {
  write app.ts <<'TS'
type Options = { url: string; method: "GET" | "POST" };

const options = { url: "/api", method: "GET" };
const request: Options = options;
console.log(request);
TS
  value source '{ url: string; method: string; }'
  value target Options
  check
}
fix_keep_the_literal() {
  write app.ts <<'TS'
type Options = { url: string; method: "GET" | "POST" };

const options = { url: "/api", method: "GET" } satisfies Options;
const request: Options = options;
console.log(request);
TS
}

provoke_declare_the_prop() {
  write card.tsx <<'TS'
type Props = { title: string };
const Card = ({ title }: Props) => <h2>{title}</h2>;

export const page = <Card title="News" subtitle="Today" />;
TS
  value source '{ title: string; subtitle: string; }'
  value props Props
  value target 'IntrinsicAttributes & Props'
  check
}
fix_declare_the_prop() {
  write card.tsx <<'TS'
type Props = { title: string; subtitle?: string };
const Card = ({ title, subtitle }: Props) => <h2>{title} {subtitle}</h2>;

export const page = <Card title="News" subtitle="Today" />;
TS
}

provoke_await_the_promise() {
  write app.ts <<'TS'
const load = async () => "Ada";

const name: string = load();
console.log(name);
export {};
TS
  value inner string
  value source 'Promise<string>'
  value target string
  check
}
fix_await_the_promise() {
  write app.ts <<'TS'
const load = async () => "Ada";

const name: string = await load();
console.log(name);
export {};
TS
}

provoke_type_the_empty_array() {
  write list.tsx <<'TS'
import { useState } from "react";

export function List() {
  const [items, setItems] = useState([]);
  return <button onClick={() => setItems(["Ada"])}>{items.length}</button>;
}
TS
  value source string
  value target never
  check
}
fix_type_the_empty_array() {
  write list.tsx <<'TS'
import { useState } from "react";

export function List() {
  const [items, setItems] = useState<string[]>([]);
  return <button onClick={() => setItems(["Ada"])}>{items.length}</button>;
}
TS
}

provoke_agree_on_one_declaration() {
  write app.ts <<'TS'
let timer: number = setTimeout(() => console.log("late"), 100);
clearTimeout(timer);
TS
  value source Timeout
  value target number
  check
}
fix_agree_on_one_declaration() {
  write app.ts <<'TS'
let timer: ReturnType<typeof setTimeout> = setTimeout(() => console.log("late"), 100);
clearTimeout(timer);
TS
}

provoke_return_the_callers_type() {
  write app.ts <<'TS'
type Row = { id: number };
const create = <T extends Row>(row: T): T => ({ id: row.id + 1 });
console.log(create({ id: 1 }));
TS
  value source '{ id: number; }'
  value parameter T
  value target T
  value same '{ id: number; }'
  check
}
fix_return_the_callers_type() {
  write app.ts <<'TS'
type Row = { id: number };
const create = <T extends Row>(row: T): T => ({ ...row, id: row.id + 1 });
console.log(create({ id: 1 }));
TS
}
