/*
 * Shows the case a task belongs to: beside the task where the column is wide, under a tab "Case" where it is narrow.
 * webapps.css decides which; a frame that is not displayed is not loaded.
 */

const caseIdForm = /^[0-9a-f-]{36}$/;

/** What is no case has a page of its own, or none; all else is a case. */
const pages = {
  'breach-report': '/breaches/',
  'disclosure-request': '/disclosures/',
  'legal-hold': null,
  'contract-end': null
};

function get(address) {
  return fetch(address, {headers: {Accept: 'application/json'}, credentials: 'same-origin'}).then(answer =>
    answer.ok ? answer.json() : {}
  );
}

function readPage(api, taskId) {
  return get(api.engineApi + '/task/' + encodeURIComponent(taskId))
    .then(task => (task.processDefinitionId ?? '').split(':')[0])
    .then(process => (process in pages ? pages[process] : '/cases/'))
    .catch(() => '/cases/');
}

function readCaseId(api, taskId) {
  const task = api.engineApi + '/task/' + encodeURIComponent(taskId);
  return get(task + '/variables/caseId')
    .then(variable => (caseIdForm.test(variable.value) ? variable.value : null))
    .catch(() => null);
}

function frame(page, caseId, taskId) {
  const frame = document.createElement('iframe');
  frame.className = 'habeas-case-frame';
  frame.loading = 'lazy';
  frame.title = text('Case', 'Fall');
  frame.src = page + caseId + '/panel?task=' + encodeURIComponent(taskId);
  return frame;
}

function nothing() {
  const note = document.createElement('p');
  note.className = 'habeas-no-case';
  note.textContent = text(
    'No case is shown for this task: it has none, or you may not see it.',
    'Zu dieser Aufgabe wird kein Fall angezeigt: Sie hat keinen, oder Sie dürfen ihn nicht sehen.'
  );
  return note;
}

function text(english, german) {
  return navigator.language.startsWith('de') ? german : english;
}

async function show(place, api, taskId) {
  place.dataset.task = taskId;
  place.replaceChildren();
  const [page, caseId] = await Promise.all([readPage(api, taskId), readCaseId(api, taskId)]);
  if (place.dataset.task === taskId) {
    place.replaceChildren(caseId && page ? frame(page, caseId, taskId) : nothing());
  }
}

const tab = {
  id: 'habeas-case-tab',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: 'HABEAS_CASE'},
  render: (node, {api, taskId}) => {
    node.className = 'habeas-case-tab';
    show(node, api, taskId);
  }
};

/** Registered as a task action only because those stay on screen whichever tab is open; it draws no button. */
const beside = {
  id: 'habeas-case-beside',
  pluginPoint: 'tasklist.task.action',
  priority: 50,
  render: (node, {api}, scope) => {
    const column = document.querySelector('.column.task-details');
    const aside = document.createElement('aside');
    aside.className = 'habeas-case-beside';
    aside.setAttribute('aria-label', text('Case', 'Fall'));
    column.append(aside);
    // What a person may do on the case page depends on who holds the task.
    scope.$watch('task.id + "/" + task.assignee', () => {
      const task = scope.task;
      column.classList.toggle('habeas-with-case', Boolean(task));
      if (task) {
        show(aside, api, task.id);
      } else {
        aside.replaceChildren();
      }
    });
    scope.$on('$destroy', () => aside.remove());
  }
};

export default [tab, beside];
