import { getProxyUrl } from '@actions/http-client'

/** A network error in our own words: its own may hold the query of the address. */
export function networkProblem(thrown: unknown, url: string): { readonly hopeless: boolean; readonly detail: string } {
  const code = codeOf(thrown)
  // The address itself was read before: only that of the proxy is left.
  if (code === 'ERR_INVALID_URL') {
    const detail = 'the proxy of the environment (HTTPS_PROXY or HTTP_PROXY) is no address such as http://proxy.example.com:3128'
    return { hopeless: true, detail }
  }
  const proxied = getProxyUrl(url) === '' ? '' : ' (through the proxy of the environment)'
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) {
    return { hopeless: true, detail: `its certificate is not trusted here (${code}). Name its authority in NODE_EXTRA_CA_CERTS` }
  }
  if (/SSL|TLS|EPROTO/.test(code)) return { hopeless: true, detail: `it does not speak TLS as it should (${code}). Is "https:" right?` }
  if (code === 'ERR_INVALID_CHAR')
    return { hopeless: true, detail: 'a header or token holds a character that no header may hold, such as a line break' }
  const words = WORDS[code]
  const detail = words === undefined ? `the connection failed${code === '' ? '' : ` (${code})`}` : `${words} (${code})`
  return { hopeless: code === 'ENOTFOUND' && proxied === '', detail: `${detail}${proxied}` }
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'the network does not answer',
  EHOSTUNREACH: 'there is no way to this host',
  ENETUNREACH: 'there is no way to this network',
  ENOTFOUND: 'the name of the host is not known',
  EAI_AGAIN: 'the name of the host could not be looked up'
}

function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return ''
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code
  return codeOf(thrown.cause)
}
