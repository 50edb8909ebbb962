// A real Bluesky server (PDS) with its directory of identities (PLC), on loopback.
// Takes PDS_PORT, PLC_PORT and DATA_DIR; writes one line of JSON when ready; SIGTERM stops it.
import './loopback.mjs'
import { randomBytes } from 'node:crypto'
import { PDS } from '@atproto/pds'
import { Database, PlcServer } from '@did-plc/server'

const { PDS_PORT, PLC_PORT, DATA_DIR, JWT_SECRET } = process.env

const plc = PlcServer.create({ db: Database.mock(), port: Number(PLC_PORT) })
await plc.start()

const pds = await PDS.fromEnv({
  devMode: true,
  hostname: 'localhost',
  port: Number(PDS_PORT),
  dataDirectory: DATA_DIR,
  blobstoreDiskLocation: `${DATA_DIR}/blobs`,
  didPlcUrl: `http://localhost:${PLC_PORT}`,
  serviceHandleDomains: ['.test'],
  inviteRequired: false,
  adminPassword: randomBytes(16).toString('hex'),
  jwtSecret: JWT_SECRET,
  plcRotationKeyK256PrivateKeyHex: randomBytes(32).toString('hex'),
  disableSsrfProtection: true,
  bskyAppViewUrl: 'https://appview.invalid',
  bskyAppViewDid: 'did:example:invalid',
  bskyAppViewCdnUrlPattern: 'http://localhost/%s/%s/%s',
  modServiceUrl: 'https://moderator.invalid',
  modServiceDid: 'did:example:invalid',
})
await pds.start()

// Names that end in .test have no DNS: this server's own accounts answer for them.
const names = pds.ctx.idResolver.handle
const elsewhere = names.resolve.bind(names)
names.resolve = async (handle) =>
  handle.endsWith('.test')
    ? (await pds.ctx.accountManager.getAccount(handle))?.did
    : elsewhere(handle)

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, async () => {
    await pds.destroy()
    await plc.destroy()
    process.exit(0)
  })
}
console.log(JSON.stringify({ ready: true }))
