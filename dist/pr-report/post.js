import { start } from '../bundle/index.js'

await start('pr-report/post')
