// The page: GraphiQL over the endpoint that served it.

import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'

import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'

import { writeExample } from './example.js'

const fetcher = createGraphiQLFetcher({ url: location.pathname, enableIncrementalDelivery: false })

// `?query=…&variables=…`, as a GET request has them: a link to an operation opens it. It runs when a person says so.
const link = new URLSearchParams(location.search)
const linked = link.has('query') && { initialQuery: link.get('query'), initialVariables: link.get('variables') ?? '' }

const isFirstVisit = localStorage.getItem('graphiql:tabState') === null

createRoot(document.getElementById('explorer')).render(
  <GraphiQL
    fetcher={fetcher}
    {...linked}
    defaultQuery={isFirstVisit && !linked ? await writeExample() : undefined}
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>Mainspring</GraphiQL.Logo>
  </GraphiQL>,
)
