/** As much of a syntax tree as the rules look at. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly name?: string
  readonly key?: SyntaxNode
  readonly callee?: SyntaxNode
  readonly property?: SyntaxNode
  readonly [part: string]: unknown
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

/** The name that is called, its object left out; null for what is no call. */
export function nameOfCall(node: SyntaxNode): string | null {
  if (node.type !== 'CallExpression') return null
  const { callee } = node
  return (callee?.type === 'MemberExpression' ? callee.property?.name : callee?.name) ?? null
}

/** Visits every node before what is in it, with the name of the innermost function or constant around it. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode, within: string) => void, within = ''): void {
  visit(node, within)
  const named = nameOf(node) ?? within
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part]) if (isNode(child)) walk(child, visit, named)
  }
}

function nameOf(node: SyntaxNode): string | null {
  const isOfFunction = /^(FunctionDeclaration|VariableDeclarator|MethodDefinition|ClassDeclaration)$/.test(node.type)
  const name = ((node['id'] ?? node.key) as SyntaxNode | undefined)?.name
  return isOfFunction && name ? name : null
}
