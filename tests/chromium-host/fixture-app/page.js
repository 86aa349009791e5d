const status = document.querySelector('[role=status]')

window.fixture.onLocked((count) => {
  status.textContent = `locked ${count}`
})
