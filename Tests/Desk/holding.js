// Holds back answers of the server until they are let go, so that what a person does meanwhile comes before them for certain.
(() => {
  if (window.holding) return true;
  const ask = window.fetch.bind(window);
  const holding = { holds: [], asked: 0 };
  window.holding = holding;
  window.fetch = async (address, options) => {
    const method = options?.method ?? 'GET';
    const hold = holding.holds.find((one) => !one.isTaken && one.method === method && decodeURIComponent(String(address)).includes(one.part));
    if (hold) hold.isTaken = true;
    holding.asked += 1;
    try {
      const answer = await ask(address, options);
      if (!hold) return answer;
      // The server has done what was asked, and the page does not know yet.
      const body = await answer.arrayBuffer();
      holding.asked -= 1;
      await new Promise((letGo) => Object.assign(hold, { letGo, isReached: true }));
      holding.asked += 1;
      if (hold.instead === 'silence') throw new TypeError('no connection');
      if (hold.instead) return new Response(JSON.stringify(hold.instead), { status: 422 });
      return new Response(body, { status: answer.status, headers: answer.headers });
    } finally {
      holding.asked -= 1;
    }
  };
  return true;
})()
