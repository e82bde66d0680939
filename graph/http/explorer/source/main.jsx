// The page: GraphiQL over the endpoint that served it.

import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'

import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'

import { writeExample } from './example.js'

const fetcher = createGraphiQLFetcher({ url: location.pathname, enableIncrementalDelivery: false })

const isFirstVisit = localStorage.getItem('graphiql:tabState') === null

createRoot(document.getElementById('explorer')).render(
  <GraphiQL
    fetcher={fetcher}
    defaultQuery={isFirstVisit ? await writeExample() : undefined}
    inputValueDeprecation
    schemaDescription
  >
    <GraphiQL.Logo>Mainspring</GraphiQL.Logo>
  </GraphiQL>,
)
