/* Shows on each card of the task list which case it belongs to: the reference is the business key of its process. */

const shownAtOnce = 200;
let waiting = new Map();

function csrf(api) {
  return {'X-XSRF-TOKEN': api.CSRFToken, 'Content-Type': 'application/json', Accept: 'application/json'};
}

/** One request for all cards drawn in one go. */
function referenceOf(api, processInstanceId) {
  if (waiting.size === 0) {
    setTimeout(() => ask(api), 20);
  }
  return new Promise(resolve => {
    waiting.set(processInstanceId, [...(waiting.get(processInstanceId) ?? []), resolve]);
  });
}

function ask(api) {
  const asked = waiting;
  waiting = new Map();
  fetch(api.engineApi + '/process-instance?maxResults=' + shownAtOnce, {
    method: 'POST',
    headers: csrf(api),
    credentials: 'same-origin',
    body: JSON.stringify({processInstanceIds: [...asked.keys()]})
  })
    .then(answer => (answer.ok ? answer.json() : []))
    .then(instances => instances.forEach(({id, businessKey}) => asked.get(id).forEach(tell => tell(businessKey))))
    .catch(error => console.error(error));
}

export default {
  id: 'habeas-case-reference',
  pluginPoint: 'tasklist.card',
  priority: 300,
  render: (node, {api}, scope) => {
    node.className = 'habeas-reference';
    const instance = scope.task.processInstanceId;
    if (instance) {
      referenceOf(api, instance).then(reference => (node.textContent = reference ?? ''));
    }
  }
};
