import type { BlockContent, List, PhrasingContent, RootContent } from 'mdast';
import { adviceFor, adviceWords, riskNames } from '../../domain/advice.ts';
import { causeCards } from '../../domain/causeCards.ts';
import { formatProductRange } from '../../domain/format.ts';
import { platformNames } from '../../domain/platforms.ts';
import { type RelatedArticle, relationNames } from '../../domain/relatedArticles.ts';
import { countReports, frequency, threadName } from '../../domain/reports.ts';
import { reproTranscript } from '../../domain/reproTranscript.ts';
import type { SectionId } from '../../domain/sections.ts';
import { alternatePath } from '../../domain/urls.ts';
import { messageText } from '../../match/index.ts';
import type { Article } from '../../schema/article.ts';
import type { Fix, Step } from '../../schema/steps.ts';
import type { Repro } from '../../schema/repro.ts';
import type { PublishedArticle } from '../published.ts';
import { bodyNodes } from './body.ts';
import { commandNodes, type UserValues } from './commands.ts';
import { inlineNodes, nodes } from './nodes.ts';

/** Returns the steps of a fix as a numbered list. */
function stepNodes(steps: readonly Step[], userValues: UserValues): List {
  return nodes.list(
    steps.map(({ text, commands, code, expect }): BlockContent[] => [
      nodes.paragraph(...inlineNodes(text)),
      ...commandNodes(commands, userValues),
      ...(code?.file === undefined ? [] : [nodes.paragraph(nodes.inlineCode(code.file), ':')]),
      ...(code ? [nodes.code(code.language, code.text)] : []),
      ...(expect === undefined ? [] : [nodes.paragraph(...inlineNodes(expect))]),
    ]),
    true,
  );
}

/** Returns a fix with the other causes that it is for, its risk, its steps and how to verify it. */
function fixNodes(
  { article, repro }: PublishedArticle,
  fix: Fix,
  userValues: UserValues,
): RootContent[] {
  const [, ...others] = article.causes.filter(({ id }) => fix.causes.includes(id));
  const executed = repro?.sessions.some(({ fix: id }) => id === fix.id);
  const { risk, verify } = fix;
  const facts: (PhrasingContent | string)[][] = [
    [
      nodes.strong(riskNames[risk.level]),
      ...(risk.level === 'safe' ? [] : [': ', ...inlineNodes(risk.why)]),
    ],
    ...(fix.appliesTo ? [[`Only ${fix.appliesTo.map(formatProductRange).join(', ')}`]] : []),
    ...(others.length > 0
      ? [
          [
            'Also for: ',
            ...others.flatMap(({ title }, at) => [at > 0 ? '; ' : '', ...inlineNodes(title)]),
          ],
        ]
      : []),
    ...(executed ? [['Tested: we ran this fix']] : []),
  ];
  return [
    nodes.heading(4, 'Fix: ', ...inlineNodes(fix.title)),
    nodes.list(facts.map((fact) => [nodes.paragraph(...fact)])),
    stepNodes(fix.steps, userValues),
    ...commandNodes(verify.commands, userValues),
    nodes.paragraph(nodes.strong(adviceWords.worked), ' ', ...inlineNodes(verify.expect)),
  ];
}

/**
 * Returns one line of evidence: what was run and when, or where the source or documentation has the
 * message.
 */
function evidenceNodes(
  evidence: Article['evidence'],
  repro: Repro | undefined,
): (PhrasingContent | string)[] {
  switch (evidence.kind) {
    case 'reproduced':
      return [`reproduced with ${evidence.with} and fixed${repro ? `, ${repro.on}` : ''}`];
    case 'source': {
      const { repository, ref, file, line } = evidence;
      const place = nodes.inlineCode(`${file}:${line}`);
      return [
        'emitted by ',
        nodes.link(`${repository}/blob/${ref}/${file}#L${line}`, place),
        ' (not reproduced: ',
        ...inlineNodes(evidence.why),
        ')',
      ];
    }
    case 'documented':
      return [
        'documented ',
        nodes.link(evidence.source, 'by its maker'),
        ' (not reproduced: ',
        ...inlineNodes(evidence.why),
        ')',
      ];
  }
}

/** Returns what the message means, what it applies to, and the evidence. */
function meaningNodes({ article, toolName, repro }: PublishedArticle): RootContent[] {
  const codes = article.codes.flatMap(({ system, code }, index) => [
    ...(index > 0 ? [', '] : []),
    ...(system === 'http' || system === 'exit' ? [system === 'http' ? 'HTTP ' : 'exit code '] : []),
    nodes.inlineCode(code),
  ]);
  const facts = [
    ['Tool: ', toolName],
    ['Kind: ', article.kind.replace('-', ' ')],
    ['Applies to: ', article.appliesTo.map(formatProductRange).join('; ')],
    ['Platforms: ', article.platforms.map((name) => platformNames[name]).join(', ')],
    ...(codes.length > 0 ? [['Codes: ', ...codes]] : []),
    ['Evidence: ', ...evidenceNodes(article.evidence, repro)],
    ['Reviewed: ', article.reviewed],
  ];
  return [
    nodes.paragraph(...inlineNodes(article.summary)),
    nodes.list(facts.map((fact) => [nodes.paragraph(...fact)])),
  ];
}

/** Returns every wording of the message, with its versions and the cause that it is a sign of. */
function wordingNodes({ article }: PublishedArticle): RootContent[] {
  const causes = new Map(article.causes.map(({ id, title }) => [id, title]));
  return [
    nodes.list(
      article.messages.map(({ text, from, cause }) => {
        const title = causes.get(cause ?? '');
        return [
          nodes.paragraph(
            nodes.inlineCode(messageText(text)),
            ...(from ? [` (${from.map(formatProductRange).join(', ')})`] : []),
            ...(title === undefined ? [] : [': points to the cause “', ...inlineNodes(title), '”']),
          ),
        ];
      }),
    ),
  ];
}

/**
 * Returns what the real tool printed in the session of the first recorded fix, and a link to all
 * sessions.
 */
function reproducedNodes({ id, article, repro }: PublishedArticle): RootContent[] {
  const session = repro?.sessions[0];
  if (!repro || !session) return [];
  const versions = Object.entries(repro.programs).map((entry) => entry.join(' '));
  const fix = article.fixes.find(({ id: fixId }) => fixId === session.fix);
  return [
    nodes.paragraph(
      `With ${versions.join(', ')}, in an empty folder: the message, then the fix “`,
      ...inlineNodes(fix?.title ?? session.fix),
      '”, then a check that fails without it.',
    ),
    nodes.code('console', reproTranscript(session)),
    nodes.paragraph(
      nodes.link(`/errors/${id}/repro.sh`, 'The script that did it'),
      ' · ',
      nodes.link(`/errors/${id}/repro.txt`, `All sessions (${repro.sessions.length})`),
    ),
  ];
}

/** Returns the check that finds the cause, if the causes need different fixes. */
function checkNodes(article: Article, userValues: UserValues): BlockContent[] {
  const advice = adviceFor(article, undefined);
  if (advice?.kind !== 'check') return [];
  return [
    nodes.paragraph(nodes.strong(`${adviceWords.check}.`)),
    ...commandNodes(advice.commands, userValues),
    nodes.list(
      advice.confirms.map(({ title, confirm }) => [
        nodes.paragraph(
          nodes.strong(adviceWords.shows),
          ' ',
          ...inlineNodes(confirm.shows),
          ' → ',
          ...inlineNodes(title),
        ),
      ]),
    ),
  ];
}

/** What each section of an article’s page says, by the section's id. */
export const sectionNodes: Readonly<
  Record<SectionId, (published: PublishedArticle, userValues: UserValues) => RootContent[]>
> = {
  meaning: meaningNodes,
  'quick-fix': ({ article }, userValues) => {
    const [first] = article.causes;
    const lead = first && article.causes.length > 1 ? inlineNodes(first.title) : [];
    return [
      ...(lead.length > 0 ? [nodes.paragraph('For the most common cause: ', ...lead, '.')] : []),
      ...checkNodes(article, userValues),
      stepNodes(article.quickFix, userValues),
    ];
  },
  causes: (published, userValues) => {
    const { article, reports } = published;
    const counts = reports && countReports(article, reports);
    return causeCards(article).flatMap(({ cause, fixes, elsewhere }) => [
      nodes.heading(3, ...inlineNodes(cause.title)),
      nodes.paragraph(nodes.strong(adviceWords.shows), ' ', ...inlineNodes(cause.confirm.shows)),
      ...[counts && frequency(counts, cause.id)].flatMap((often) =>
        often === undefined ? [] : [nodes.paragraph(often)],
      ),
      nodes.paragraph(...inlineNodes(cause.detail)),
      ...(cause.confirm.commands ? [nodes.paragraph('Check:')] : []),
      ...commandNodes(cause.confirm.commands, userValues),
      ...fixes.flatMap((fix) => fixNodes(published, fix, userValues)),
      ...elsewhere.map(({ title }) =>
        nodes.paragraph(nodes.strong('Fix, above:'), ' ', ...inlineNodes(title)),
      ),
    ]);
  },
  why: ({ body }) => bodyNodes(body),
  checklist: ({ article }, userValues) => [
    nodes.list(
      article.checklist.map(({ check, commands, expect }) => [
        nodes.paragraph(...inlineNodes(check)),
        ...commandNodes(commands, userValues),
        nodes.paragraph(...inlineNodes(expect)),
      ]),
      true,
    ),
  ],
  'edge-cases': ({ article }) =>
    definitions(article.edgeCases.map(({ title, detail }) => [title, detail])),
  avoid: ({ article }) => definitions(article.avoid.map(({ action, why }) => [action, why])),
  faq: ({ article }) =>
    article.faq.flatMap(({ question, answer }) => [
      nodes.heading(3, ...inlineNodes(question)),
      nodes.paragraph(...inlineNodes(answer)),
    ]),
  'confused-with': ({ related }) =>
    relatedNodes(related.filter(({ relation }) => relation === 'confused-with')),
  wordings: wordingNodes,
  aliases: ({ article }) => phrases(article.aliases),
  searches: ({ article }) => phrases(article.searches),
  related: ({ related }) =>
    relatedNodes(related.filter(({ relation }) => relation !== 'confused-with')),
  reproduced: reproducedNodes,
  sources: ({ article, reports }) => [
    nodes.list(
      article.sources.map(({ title, url, publisher, official, accessed, supports }) => [
        nodes.paragraph(
          nodes.link(url, title),
          `, ${publisher}${official ? ' (official)' : ''}, read ${accessed}. `,
          ...inlineNodes(supports),
        ),
      ]),
      true,
    ),
    ...(reports
      ? [
          nodes.paragraph(
            `We read ${reports.reports.length} public threads in which this error was solved:`,
          ),
          nodes.list(
            reports.reports.map(({ url, year, fix }) => [
              nodes.paragraph(
                nodes.link(url, `${threadName(url)}, ${year}`),
                ': ',
                ...inlineNodes(fix),
              ),
            ]),
          ),
        ]
      : []),
  ],
  // A search box: only for pages.
  'still-stuck': () => [],
};

function definitions(items: readonly (readonly [term: string, text: string])[]): RootContent[] {
  return [
    nodes.list(
      items.map(([term, text]): BlockContent[] => [
        nodes.paragraph(nodes.strong(...inlineNodes(term))),
        nodes.paragraph(...inlineNodes(text)),
      ]),
    ),
  ];
}

function phrases(texts: readonly string[]): RootContent[] {
  return [nodes.list(texts.map((text) => [nodes.paragraph(text)]))];
}

/**
 * Returns links to the Markdown of related articles, with the relation and how to tell the errors
 * apart.
 */
function relatedNodes(related: readonly RelatedArticle[]): RootContent[] {
  return [
    nodes.list(
      related.map(({ id, relation, difference, article }) => [
        nodes.paragraph(
          ...(relation === 'confused-with' ? [] : [`${relationNames[relation]}: `]),
          nodes.link(alternatePath(id, 'md'), nodes.inlineCode(messageText(article.error))),
        ),
        ...(difference === undefined ? [] : [nodes.paragraph(...inlineNodes(difference))]),
      ]),
    ),
  ];
}
