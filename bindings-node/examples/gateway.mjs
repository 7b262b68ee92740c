// The calls to the provider. Each sends one request, once, and gives what came back, or nothing.

/** What a whole answer says, for readReply. */
export function replyOf(body) {
  const { respcode, rspCode, order_status, status } = body?.data ?? {}
  return {
    rspCode: textOf(body?.rsp_code),
    inner: textOf(respcode ?? rspCode),
    state: textOf(order_status ?? status),
  }
}

/** What should be a text and is none is still there, and says nothing good. */
function textOf(value) {
  return typeof value === 'string' ? value : JSON.stringify(value ?? undefined)
}

export function gatewayAt(url) {
  async function call(service, orderId) {
    try {
      // One send is one delivery: fetch repeats nothing by itself. See to it that no proxy on the way does.
      const response = await fetch(`${url}/${service}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ order_id: orderId }), // here: the amount, the payer's code, the digest
        signal: AbortSignal.timeout(30_000),
      })
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
      // Here: verify the digest, decrypt the data, and see that they are about this order.
      return await response.json()
    } catch (error) {
      console.error(`order ${orderId}, ${service}: no answer: ${error.message}`)
      return undefined // whatever went wrong, there is none
    }
  }
  return {
    pay: (orderId) => call('pay', orderId),
    query: (orderId) => call('query', orderId),
    cancel: (orderId) => call('cancel', orderId),
  }
}
