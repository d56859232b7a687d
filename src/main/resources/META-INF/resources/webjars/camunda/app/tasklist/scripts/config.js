import {product} from '../../../assets/habeas/brand.js';

// The server refuses all three: comments are free text, and cases start through intake only.
const refusedByTheServer = [
  'tasklist.task.action:task-action-comment',
  'tasklist.navbar.action:create-task-action',
  'tasklist.navbar.action:start-process-action'
];

const dueFirst = 'sorting=' + encodeURIComponent(JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]));

/** Tasklist shows the newest task first unless the address says otherwise; what is due first matters more. */
function sortByDueDateUnlessAskedOtherwise() {
  const [page, search] = location.hash.split('?');
  if (['', '#/', '#/login'].includes(page) && !(search ?? '').includes('sorting=')) {
    const hash = '#/?' + (search ? search + '&' : '') + dueFirst;
    history.replaceState(null, '', location.pathname + hash);
  }
}

sortByDueDateUnlessAskedOtherwise();

export default {
  ...product('Tasklist', refusedByTheServer),
  customScripts: ['scripts/case-panel', 'scripts/case-reference'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the currently selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list'},
    focusList: {key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form'}
  }
};
