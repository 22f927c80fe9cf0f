import { start } from '../bundle/index.js'

await start('register-model')
