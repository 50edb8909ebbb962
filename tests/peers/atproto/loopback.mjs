// The servers here would listen on every interface. Loaded first, this binds each to loopback.
import net from 'node:net'

const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...given) {
  const [where, host] = given
  if (typeof where === 'object' && where !== null && where.port !== undefined) {
    given[0] = { host: '127.0.0.1', ...where }
  } else if (!Number.isNaN(Number.parseInt(where, 10)) && typeof host !== 'string') {
    given.splice(1, host === undefined ? 1 : 0, '127.0.0.1')
  }
  return listen.apply(this, given)
}
