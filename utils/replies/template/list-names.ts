import type { Template, TemplateNode } from './ast.ts';

/** What a template speaks of, whichever branch is taken; each once, in order of appearance. */
export interface NamesUsed {
  variables: string[];
  includes: string[];
}

/** Lists the names of a template, for loading its includes and for checking it in an editor. */
export function listNames(template: Template): NamesUsed {
  const variables = new Set<string>();
  const includes = new Set<string>();
  const visit = (nodes: TemplateNode[]) => {
    for (const node of nodes) {
      if (node.kind === 'variable') variables.add(node.name);
      else if (node.kind === 'include') includes.add(node.code);
      else if (node.kind === 'if') {
        if (!node.condition.name.startsWith('?')) variables.add(node.condition.name);
        visit(node.yes);
        visit(node.no);
      }
    }
  };
  visit(template.nodes);
  return { variables: [...variables], includes: [...includes] };
}
