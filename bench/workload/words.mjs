import { createRandom } from './random.mjs';

const list = (text) => text.trim().split(/\s+/);

/** The words that hold English sentences together, the commonest first. */
export const small = list(`
  the of and to a in is that for it as with on be by this are or an from at not which you if can have when
  will but has each one all may was they more we other their its any only also there use such no into these
  between must than them so do some both then who after where before under over about should while because
  how without through being what out up see does most every via very still until within your our during`);

/** What documentation talks about; half of them begin names of the glossaries, too. */
export const common = list(`
  system data access service user process network security risk control policy report model server client
  request response value state change event error test build version release source target group member owner
  account address agent alert analysis asset backup balance batch block branch budget buffer business cache
  capacity channel check class cloud cluster code column command commit component condition config connection
  container content context contract copy core cost count customer cycle database default delivery demand
  deployment design detail device digital directory disk document domain driver duration edge element encryption
  endpoint engine entry environment exchange export extension failure feature field file filter firewall flag
  flow folder format frame function gateway global grade graph hardware hash header health history host hybrid
  identity image import incident index information input instance integration interface internal internet
  inventory issue item job key label language layer lease level library license lifecycle limit link list load
  local location lock log loop machine maintenance management manager map market master matrix measure media
  memory message metadata method metric migration mirror mobile module monitor name namespace native node notice
  object offer office operation option order origin output package page parameter partition password patch path
  pattern payload payment performance period permission physical pipeline plan platform plugin point policy pool
  port position power practice price primary privacy private product production profile program project property
  protocol provider proxy public quality query queue quota range rate reader record recovery region registry
  relation remote replica resource restore result review role root route router rule runtime sample scale schema
  scope screen script search secondary section segment sensor sequence session setting shared signal site size
  snapshot software space stack stage standard static status storage store strategy stream string structure
  subject subnet supply support switch syntax table task team template tenant term text thread threshold ticket
  time token tool topic traffic transaction transfer trust type unit update upgrade usage vendor view virtual
  volume web window word worker workflow workload workspace zone`);

/** Verbs and the like: in texts only. */
export const plainWords = list(`
  add allow apply ask begin bring call carry cause change choose close come compare contain create define depend
  describe enable ensure explain fail fall find follow get give grow handle happen help hold include keep know
  lead learn leave let look make mean meet move need offer open pass place prevent prove provide put reach read
  receive reduce remain remove replace require run save say send serve set show start stay stop take tell think
  track treat try turn wait want work write available certain clear common complete correct current different
  direct early easy empty exact fast final first former free full general given good great half high important
  known large last late least left less likely little long low main many minimal missing new next normal old
  once open own particular past possible present previous quick quiet rare ready real recent right safe same
  several short simple single slow small soon special specific strict strong sure true usual valid wide wrong
  again almost already always away back down else even ever here however instead just later maybe never now often
  perhaps quite rather since sometimes though thus today together too usually well yet people part day week month
  year way thing case question answer reason example number kind side end hand line place idea effect amount`);

/** Last words of names. */
export const heads = list(`
  agreement algorithm analyzer approval architecture archive assessment assurance attestation audit authority
  baseline benchmark boundary broker certificate classification clause collector compiler compliance connector
  controller coordinator criterion daemon descriptor detector discovery dispatcher emulator enclave evaluation
  evidence exporter fabric federation framework governor guideline handler handshake indicator initiative injector
  inspector ledger mediation mesh methodology negotiation notification objective observer orchestration oversight
  perimeter pipeline planner posture principle procedure propagation provision quorum reconciliation remediation
  repository resilience retention safeguard scheduler sidecar specification statement supervisor taxonomy topology
  validator verification warehouse watermark`);

const prefixes = list(`
  micro macro hyper proto meta para poly neuro cardio hydro thermo crypto geo bio electro photo chrono auto iso
  tele trans retro infra inter intra multi omni pseudo quasi semi ultra endo exo peri syn hetero`);
const roots = list(`
  stat graph morph gen path log phon meter scop derm nom phil cyt plast trop therm typ spher kin gram crat dox
  lith chrom som vect flux nod port duct ject scrib spect tract vert fract lum mut put rupt sect tang volv zon
  card vas neph pulm gast hepat oste arthr myel`);
const suffixes = list(`
  ism ity osis ation izer ics ance able al ent ine oid or ure ator ate ette ide ium age`);

/** Long words of Greek and Latin make, each once, in a seeded order: some 35,000. */
export function rareWords() {
  const random = createRandom(7);
  const all = prefixes.flatMap((prefix) =>
    roots.flatMap((root) => suffixes.map((suffix) => prefix + root + suffix)),
  );
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.int(0, i);
    [all[i], all[j]] = [all[j], all[i]];
  }
  return [...new Set(all)];
}
