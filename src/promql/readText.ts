import type { Tree } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

import { checkTypes } from './checkTypes';
import type { Expr } from './ast';
import { provideGrammar, type ReadByGrammar } from './grammar';
import { readExpression } from './readExpression';
import { readTemplate } from './readTemplate';
import { type ParseResult, parsed, refused, type SyntaxIssue } from './syntaxIssue';
import { describeSyntaxError } from './syntaxError';

/** Text that no human wrote is refused before it costs time or stack. */
const MAX_LENGTH = 20_000;
const MAX_DEPTH = 300;

/** The reading that selectors, expressions and templates have in common. Types are not checked here. */
export const readText: ReadByGrammar = (text, reading) => {
  if (text.trim() === '') {
    return refused(issue('empty', text, 'The query is empty.', 'Write a query.'));
  }
  if (text.length > MAX_LENGTH) {
    return refused(
      issue(
        'unsupported',
        text,
        `The query is longer than ${MAX_LENGTH} characters.`,
        'Shorten it, or record it as a series.'
      )
    );
  }
  const tree = parser.parse(text);
  const problem = scan(tree, text);
  const top = problem ? null : tree.topNode.getChild('Expr');
  const expr = top && readExpression(top, reading);
  if (expr && reading.issues.length === 0) {
    return parsed(expr);
  }
  return refused(
    ...(reading.issues.length > 0 ? reading.issues : [problem ?? describeSyntaxError(text, 0, text.length)])
  );
};

provideGrammar({ read: readText, expression: readChecked, template: (text) => readTemplate(text, readText) });

function readChecked(text: string): ParseResult<Expr> {
  const read = readText(text, { text, placeholders: new Set(), issues: [] });
  const issues = read.ok ? checkTypes(read.value, text.length) : [];
  return issues.length > 0 ? refused(...issues) : read;
}

/** What forbids to read the tree: an error inside it, or more depth than the stack should carry. */
function scan(tree: Tree, text: string): SyntaxIssue | undefined {
  let depth = 0;
  let problem: SyntaxIssue | undefined;
  tree.iterate({
    enter: (node) => {
      depth += 1;
      if (node.type.isError) {
        problem ??= describeSyntaxError(text, node.from, node.to);
      } else if (depth > MAX_DEPTH) {
        problem ??= issue(
          'unsupported',
          text,
          'The query is nested too deeply.',
          'Simplify it, or record a part of it as a series.'
        );
      }
    },
    leave: () => {
      depth -= 1;
    },
  });
  return problem;
}

function issue(code: SyntaxIssue['code'], text: string, message: string, remedy: string): SyntaxIssue {
  return { code, from: 0, to: text.length, message, remedy };
}
