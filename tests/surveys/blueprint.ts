/**
 * The plan of the staff survey, typed by hand and apart from scoring.json: every item with the strength of its link to
 * the evidence and the sources that the plan names. A change of an item's evidence must be made twice, on purpose.
 */
export const blueprint: Readonly<Record<string, readonly [strength: string, ...ids: string[]]>> = {
  'suitability-agreed': ['stated', 'D3'],
  'suitability-risk': ['theme', 'D3'],
  'suitability-tailored': ['stated', 'D6'],
  'engagement-motivation': ['stated', 'D4'],
  'engagement-stopping': ['theme', 'D4'],
  'digital-access-check': ['stated', 'D5'],
  'digital-access-alone': ['theme', 'D5'],
  'training-aimed': ['stated', 'D10'],
  'training-tried': ['stated', 'D15'],
  'training-advice': ['theme', 'D15'],
  'training-time': ['theme', 'D10'],
  'confidence-belief': ['theme', 'D14', 'emhar-2021'],
  'confidence-introduce': ['theme', 'D15'],
  'confidence-avoid': ['stated', 'D13', 'D14'],
  'rapport-build': ['theme', 'D8'],
  'rapport-distress': ['theme', 'D9'],
  'rapport-writing': ['supporting', 'e-therapy-relationship-2012'],
  'monitoring-progress': ['stated', 'D9'],
  'monitoring-between': ['theme', 'D9'],
  'monitoring-times': ['theme', 'D9'],
  'flexibility-times': ['stated', 'D7'],
  'flexibility-places': ['theme', 'D7'],
  'content-fit-problems': ['theme', 'D3', 'D6'],
  'content-fit-examples': ['supporting', 'icbt-clinics-2017'],
  'leadership-responds': ['stated', 'D16'],
  'leadership-named': ['supporting', 'oric-2014', 'icbt-clinics-2017'],
  'workflow-fits': ['stated', 'D11'],
  'workflow-steps': ['theme', 'D11'],
  'workflow-time': ['theme', 'D11'],
  'workflow-burden': ['theme', 'D11'],
  'data-security-rules': ['stated', 'D12', 'D13'],
  'data-security-duties': ['theme', 'D13'],
  'data-security-explain': ['theme', 'D13'],
  'data-security-incident': ['theme', 'D12'],
  'infrastructure-equipment': ['theme', 'D16'],
  'infrastructure-help': ['theme', 'D16'],
  'infrastructure-systems': ['theme', 'D16'],
  'resourcing-money': ['supporting', 'icbt-review-2025', 'icbt-clinics-2017'],
  'resourcing-rules': ['supporting', 'icbt-review-2025', 'icbt-clinics-2017'],
  'blended-separate': ['theme', 'D8'],
  'blended-moves': ['theme', 'D9'],
  'blended-decide': ['theme', 'D8'],
  'referral-suits': ['theme', 'D13'],
  'referral-urgent': ['theme', 'D3', 'D9'],
};

/** The definition that stands word for word on page 1 of every survey. */
export const definition =
  "Web-based therapy means a psychological treatment programme that clients use on a computer or phone, alone or with a therapist's support. Video appointments alone are not meant.";
