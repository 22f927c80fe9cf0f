/** What the environment of the workflow says about clouds: read here and nowhere else, and never printed. */
export interface CloudEnvironment {
  readonly aws: AwsEnvironment
  /** Variables by which people set up the `gcloud` command, and those that steps for signing in leave for it. */
  readonly gcloud: Readonly<Record<string, string>>
  /** The same of the `az` command. */
  readonly azure: Readonly<Record<string, string>>
}

export interface AwsEnvironment {
  readonly keys: AwsKeys | undefined
  /** A role that is taken on with a token in a file, as OpenID Connect leaves it. */
  readonly webIdentity: AwsWebIdentity | undefined
  readonly region: string | undefined
  /** Of a server that speaks S3, such as MinIO or R2. */
  readonly s3Endpoint: string | undefined
  readonly stsEndpoint: string | undefined
}

export interface AwsKeys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

export interface AwsWebIdentity {
  readonly tokenFile: string
  readonly roleArn: string
  readonly sessionName: string
}

/** Reads the environment once. Unset and empty are the same. */
export function readCloudEnvironment(env: NodeJS.ProcessEnv = process.env): CloudEnvironment {
  const value = (name: string) => (env[name] === '' ? undefined : env[name])
  const accessKeyId = value('AWS_ACCESS_KEY_ID')
  const secretAccessKey = value('AWS_SECRET_ACCESS_KEY')
  const sessionToken = value('AWS_SESSION_TOKEN')
  const tokenFile = value('AWS_WEB_IDENTITY_TOKEN_FILE')
  const roleArn = value('AWS_ROLE_ARN')
  return {
    aws: {
      keys:
        accessKeyId === undefined || secretAccessKey === undefined
          ? undefined
          : { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
      webIdentity:
        tokenFile === undefined || roleArn === undefined
          ? undefined
          : { tokenFile, roleArn, sessionName: value('AWS_ROLE_SESSION_NAME') ?? 'gauntlet' },
      region: value('AWS_REGION') ?? value('AWS_DEFAULT_REGION'),
      s3Endpoint: value('AWS_ENDPOINT_URL_S3') ?? value('AWS_ENDPOINT_URL'),
      stsEndpoint: value('AWS_ENDPOINT_URL_STS') ?? value('AWS_ENDPOINT_URL')
    },
    gcloud: startingWith(['CLOUDSDK_', 'GOOGLE_', 'GCLOUD_'], env),
    azure: startingWith(['AZURE_', 'ARM_'], env)
  }
}

function startingWith(prefixes: readonly string[], env: NodeJS.ProcessEnv): Record<string, string> {
  const found = Object.entries(env).filter(([name]) => prefixes.some(prefix => name.startsWith(prefix)))
  return Object.fromEntries(found.map(([name, text]) => [name, text ?? '']))
}
