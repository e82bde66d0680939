// Schema → a first query: the first list that asks for no argument, with a few of its plain fields.

import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isRequiredArgument,
} from 'graphql'

const WELCOME = `# Ctrl-Enter runs the query,
# Ctrl-Space offers what fits at the cursor,
# the book on the left is the manual.

`

// A slow server must not keep the page blank.
const PATIENCE = 3000

export async function writeExample() {
  try {
    return WELCOME + exampleQuery(await introspect())
  } catch {
    return WELCOME + '{\n  __typename\n}\n' // no introspection here, or no server: GraphiQL says which
  }
}

async function introspect() {
  const response = await fetch(location.pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery({ descriptions: false }) }),
    signal: AbortSignal.timeout(PATIENCE),
  })
  return buildClientSchema((await response.json()).data)
}

function exampleQuery(schema) {
  for (const root of fieldsOf(schema.getQueryType())) {
    const columns = fieldsOf(getNamedType(root.type)).filter((field) => isLeafType(getNamedType(field.type)))
    if (isListType(getNullableType(root.type)) && columns.length > 0) {
      const limit = root.args.some((argument) => argument.name === 'limit') ? '(limit: 5)' : ''
      const names = columns.slice(0, 5).map((field) => `    ${field.name}\n`)
      return `{\n  ${root.name}${limit} {\n${names.join('')}  }\n}\n`
    }
  }
  return '{\n  __typename\n}\n'
}

function fieldsOf(type) {
  return Object.values(type.getFields?.() ?? {}).filter((field) => !field.args.some(isRequiredArgument))
}
