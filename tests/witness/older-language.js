/** What the language has gained since Electron 25, as far as the built app uses it. Runs in main and in the page. */
{
  const add = (owner, members) => {
    for (const [name, value] of Object.entries(members))
      if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true })
  }
  add(Promise, {
    withResolvers() {
      const capability = {}
      capability.promise = new Promise((resolve, reject) => Object.assign(capability, { resolve, reject }))
      return capability
    },
  })
  add(Map, {
    groupBy(items, keyOf) {
      const groups = new Map()
      let index = 0
      for (const item of items) {
        const key = keyOf(item, index++)
        groups.set(key, [...(groups.get(key) ?? []), item])
      }
      return groups
    },
  })
  const parse = (...address) => {
    try {
      return new URL(...address)
    } catch {
      return null
    }
  }
  add(URL, { parse, canParse: (...address) => parse(...address) !== null })
  add(Set.prototype, {
    union: function (other) {
      return new Set([...this, ...other])
    },
    intersection: function (other) {
      return new Set([...this].filter((each) => other.has(each)))
    },
    difference: function (other) {
      return new Set([...this].filter((each) => !other.has(each)))
    },
  })
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values()))
  const throughArray = (name) =>
    function (...args) {
      return [...this][name](...args)
    }
  const lists = Object.fromEntries(
    ['every', 'find', 'forEach', 'reduce', 'some'].map((name) => [name, throughArray(name)]),
  )
  const iterations = Object.fromEntries(
    ['filter', 'flatMap', 'map'].map((name) => [
      name,
      function (...args) {
        return [...this][name](...args).values()
      },
    ]),
  )
  add(iterators, {
    ...lists,
    ...iterations,
    toArray: function () {
      return [...this]
    },
    take: function (count) {
      return [...this].slice(0, count).values()
    },
    drop: function (count) {
      return [...this].slice(count).values()
    },
  })
}
