import { start } from '../bundle/index.js'

await start('validate-data/custom')
