import { readFile } from 'node:fs/promises'
import { type AwsEnvironment, type AwsKeys, InputError, sendRequest } from '@gauntlet/core'
import type { FetchOptions } from './fetching.ts'

const TOKEN_BYTES = 20_000

/**
 * Keys to sign requests with: those of the environment, or those of a role that is taken on with the token that OpenID Connect left in
 * a file. The machine's own role is never asked for: on a shared runner it is not the author's.
 */
export async function awsKeys(input: string, aws: AwsEnvironment, region: string, options: FetchOptions): Promise<AwsKeys> {
  if (aws.keys !== undefined) return aws.keys
  if (aws.webIdentity !== undefined) return assumedRole(aws.webIdentity, aws.stsEndpoint ?? `https://sts.${region}.amazonaws.com`, options)
  throw new InputError(
    input,
    'names an address with s3://, and the environment holds no keys for it. Sign in before this step (aws-actions/configure-aws-credentials), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from secrets.'
  )
}

async function assumedRole(
  { tokenFile, roleArn, sessionName }: NonNullable<AwsEnvironment['webIdentity']>,
  endpoint: string,
  { allowPrivateNetwork, signal }: FetchOptions
): Promise<AwsKeys> {
  const token = (await readFile(tokenFile, 'utf8')).trim()
  if (token.length > TOKEN_BYTES) throw new Error('Could not take on the AWS role: the file of the token is too large to hold one')
  const form = {
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    WebIdentityToken: token
  }
  const { text } = await sendRequest(
    {
      method: 'POST',
      url: endpoint,
      goal: 'take on the AWS role of AWS_ROLE_ARN',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/xml' },
      body: new URLSearchParams(form).toString()
    },
    { allowPrivateNetwork, ...(signal === undefined ? {} : { signal }) }
  )
  const value = (name: string) => new RegExp(`<${name}>([^<]{1,4000})</${name}>`).exec(text)?.[1]
  const [accessKeyId, secretAccessKey, sessionToken] = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map(value)
  if (accessKeyId === undefined || secretAccessKey === undefined || sessionToken === undefined)
    throw new Error('Could not take on the AWS role of AWS_ROLE_ARN: the answer holds no keys')
  return { accessKeyId, secretAccessKey, sessionToken }
}
