import { articleTemplates, commandValues } from '../../../domain/articleFields.ts';
import { fitsType, nearest, templatePlaceholders, valueTypeTexts } from '../../../match/index.ts';
import { type Problem, problemAt, type Rule } from '../types.ts';
import { validArticles } from '../../../content/readCorpus.ts';
import { ownEntry } from '../../../domain/ownEntry.ts';

/** Placeholders and `values` must agree. */
export const placeholders: Rule = {
  name: 'placeholders',
  asks: 'Every placeholder has a type in `values`, and every value is used. No message has the same placeholder twice. A value in a command has a label and an example, and the example fits the type.',
  fix: 'Add the value to `values` or remove it there. Rename the second placeholder. Write `\\<name>` for literal text.',
  *check(corpus): Iterable<Problem> {
    for (const file of validArticles(corpus)) {
      const { values, messages } = file.data;
      const used = new Set<string>();
      for (const { template, path, command } of articleTemplates(file.data, file.schema)) {
        for (const name of templatePlaceholders(template)) {
          const offset = template.indexOf(`<${name}>`);
          const value = ownEntry(values, name);
          if (!value) {
            const meant = nearest(name, Object.keys(values));
            const advice = meant
              ? `Write \`<${meant}>\`?`
              : `Add \`${name}: { type: word }\` there, or write \`\\<${name}>\` for literal text.`;
            yield problemAt(file, path, `\`<${name}>\` is not in \`values\`. ${advice}`, offset);
          } else if (
            command &&
            !used.has(name) &&
            (value.label === undefined || value.example === undefined)
          ) {
            yield problemAt(
              file,
              ['values', name],
              `\`${name}\` is used in a command, so it needs a \`label\` and an \`example\`.`,
            );
          } else if (command && value.type === 'text') {
            yield problemAt(
              file,
              path,
              `\`<${name}>\` has the type \`text\`, which never enters a command. Give it a stricter type.`,
              offset,
            );
          }
          if (command) used.add(name);
        }
      }
      for (const [index, { text }] of messages.entries()) {
        const names = templatePlaceholders(text);
        const twice = names.find((name, position) => names.indexOf(name) !== position);
        if (twice === undefined) continue;
        const offset = text.lastIndexOf(`<${twice}>`);
        yield problemAt(
          file,
          ['messages', index, 'text'],
          `\`<${twice}>\` stands twice in this message. Give the second one a name of its own.`,
          offset,
        );
      }
      const written = new Set([
        ...articleTemplates(file.data, file.schema).flatMap(({ template }) =>
          templatePlaceholders(template),
        ),
        ...commandValues(file.data).map(({ name }) => name),
      ]);
      for (const [name, { type, example }] of Object.entries(values)) {
        if (!written.has(name)) {
          yield problemAt(
            file,
            ['values', name],
            `\`${name}\` is not used by any message, command or code. Remove it.`,
          );
        }
        if (example !== undefined && !fitsType(type, example)) {
          yield problemAt(
            file,
            ['values', name, 'example'],
            `"${example}" does not fit the type \`${type}\`: "${valueTypeTexts[type].sample}" would. Correct the example, or the type.`,
          );
        }
      }
    }
  },
};
