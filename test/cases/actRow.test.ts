import { planOf } from '../support/casePlan.ts';
import { caseFolder, caseTest } from '../support/sharedCases.ts';

caseTest('16-act-row', 'a row of acts above the scenes of a breakdown is passed over', (folder) => {
  const { data, refusals, sceneHeaders } = planOf(folder);
  expect(refusals).toEqual([]);
  expect(sceneHeaders).toEqual(['1.1', '1.2', '2.1', '2.2']);
  const { scenes, characters, charactersIn } = planOf(caseFolder('base')).data.breakdown;
  expect(data.breakdown).toMatchObject({ scenes, characters, charactersIn });
});
