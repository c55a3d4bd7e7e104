/* Before Decap: it waits until it is told what there is to edit. */
window.CMS_MANUAL_INIT = true;
