import { placeholdersOf } from '../../../match/placeholdersOf.ts';
import { templatesOf } from '../../../domain/templatesOf.ts';
import { at } from '../at.ts';
import type { Finding, Rule } from '../Rule.ts';
import { validArticles } from '../validArticles.ts';

/** Placeholders and `values` agree. */
export const placeholders: Rule = {
  name: 'placeholders',
  asks: 'Every placeholder has a type in `values`, every value is used, no message has the same placeholder twice, and a value that a command uses has a label and an example.',
  fix: 'Add it to `values`, remove it there, give the second one another name, or write `\\<name>` for literal text.',
  *check(corpus): Iterable<Finding> {
    for (const file of validArticles(corpus)) {
      const { values, messages } = file.data;
      const used = new Set<string>();
      for (const { template, path, command } of templatesOf(file.data)) {
        for (const name of placeholdersOf(template)) {
          used.add(name);
          const value = Object.hasOwn(values, name) ? values[name] : undefined;
          if (!value) {
            yield at(file, path, `\`<${name}>\` is not in \`values\`. Add \`${name}: { type: word }\` there, or write \`\\<${name}>\` for literal text.`);
          } else if (command && (value.label === undefined || value.example === undefined)) {
            yield at(file, ['values', name], `\`${name}\` is used in a command, so it needs a \`label\` and an \`example\`.`);
          } else if (command && value.type === 'text') {
            yield at(file, path, `\`<${name}>\` has the type \`text\`, which never enters a command. Give it a stricter type.`);
          }
        }
      }
      for (const [index, message] of messages.entries()) {
        const names = placeholdersOf(message.text);
        const twice = names.find((name, position) => names.indexOf(name) !== position);
        if (twice) yield at(file, ['messages', index, 'text'], `\`<${twice}>\` stands twice in this message. Give the second one a name of its own.`);
      }
      for (const name of Object.keys(values)) {
        if (!used.has(name)) yield at(file, ['values', name], `\`${name}\` is not used by any message or command. Remove it.`);
      }
    }
  },
};
